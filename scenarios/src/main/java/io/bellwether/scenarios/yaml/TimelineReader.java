package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code timeline}; an entry with {@code every} becomes one event for each repetition. */
final class TimelineReader {

    private static final String AT = "at";
    private static final String EVERY = "every";
    private static final String TIMES = "times";
    private static final String UNTIL = "until";
    private static final int MOST_REPETITIONS = 1000;

    /** Past the end of every possible run: enough to see that a repetition does not end in time. */
    private static final Duration LONGEST = Duration.ofNanos(2 * Dimension.DURATION.most());

    private final Map<String, ActionReader> actions;
    private final List<String> keys;

    TimelineReader(Actions actions) {
        this.actions = actions.timeline();
        this.keys = new ArrayList<>(List.of(AT, EVERY, TIMES, UNTIL));
        this.keys.addAll(this.actions.keySet());
    }

    /** The events in the order of the file. */
    List<Placed> read(Cursor timeline) {
        List<Placed> events = new ArrayList<>();
        for (Cursor entry : timeline.elements("a list of entries, each with a time and an action")) {
            events.addAll(entry(entry));
        }
        return events;
    }

    private List<Placed> entry(Cursor entry) {
        int before = entry.pass().problems().count();
        Fields fields = Fields.of(entry, "a timeline entry", keys);
        boolean known = entry.pass().problems().count() == before;
        List<String> keywords = Actions.keywords(fields, actions, known);
        Duration first = Quantities.duration(fields.need(AT), Dimension.DURATION);
        keywords.stream().skip(1).forEach(other -> actions.get(other).read(fields.need(other)));
        if (keywords.isEmpty()) {
            return List.of();
        }
        return new Repetition(fields, keywords.get(0)).events(first, before);
    }

    /** The events of one entry: one, or those that {@code every} asks for. */
    private final class Repetition {

        private final Fields fields;
        private final String keyword;
        private final Cursor entry;

        Repetition(Fields fields, String keyword) {
            this.fields = fields;
            this.keyword = keyword;
            this.entry = fields.cursor();
        }

        /** Reads as long as there are no more problems than {@code before}: each repetition would repeat them. */
        List<Placed> events(Duration first, int before) {
            Optional<Duration> until = fields.get(UNTIL).map(end -> Quantities.fixedDuration(end, Dimension.DURATION));
            int times = times();
            List<Placed> events = new ArrayList<>();
            Duration at = first;
            for (int n = 0; n < times && at.compareTo(until.orElse(LONGEST)) <= 0; n++) {
                String path = fields.has(EVERY) ? entry.path() + ".repeat[" + n + "]" : entry.path();
                Placed event = event(at, path);
                if (entry.pass().problems().count() > before) {
                    return List.of();
                }
                events.add(event);
                if (fields.has(EVERY)) {
                    at = at.plus(Quantities.duration(below(path, EVERY), Dimension.INTERVAL));
                }
            }
            if (until.isPresent() && events.size() == MOST_REPETITIONS) {
                entry.report("this happens too often", "at most " + MOST_REPETITIONS + " repetitions");
            }
            return events;
        }

        private int times() {
            if (!fields.has(EVERY)) {
                for (String key : List.of(TIMES, UNTIL)) {
                    fields.get(key)
                            .ifPresent(value -> value.report("'" + key + "' stands without 'every'", "every: 20s"));
                }
                return 1;
            }
            if (fields.has(TIMES) == fields.has(UNTIL)) {
                entry.report("this does not say how often it is repeated", "either times: 5, or until: 120s");
            }
            return fields.get(TIMES)
                    .map(value -> Quantities.count(value, 1, MOST_REPETITIONS))
                    .orElse(MOST_REPETITIONS);
        }

        private Placed event(Duration at, String path) {
            Cursor body = below(path, keyword);
            Action action = actions.get(keyword).read(body);
            int line = entry.item().position().line();
            Position place = fields.need(AT).item().position();
            return new Placed(
                    new TimelineEvent(at, action, path, line),
                    entry.path(),
                    place,
                    body.item().position());
        }

        private Cursor below(String path, String key) {
            return new Cursor(fields.need(key).item(), path + "." + key, entry.pass());
        }
    }
}
