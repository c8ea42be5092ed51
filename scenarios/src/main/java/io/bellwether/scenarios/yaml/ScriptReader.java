package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code workload.script}: what clients do step by step, at an even pace, as events of the timeline. */
final class ScriptReader {

    private static final Duration DEFAULT_PACE = Duration.ofSeconds(1);

    private final Actions actions;

    ScriptReader(Actions actions) {
        this.actions = actions;
    }

    /**
     * The steps as events.
     *
     * @param warmUp when the first step is, unless the script says
     */
    List<Placed> read(Cursor script, Duration warmUp) {
        if (script.isListing()) {
            return steps(script, warmUp, DEFAULT_PACE);
        }
        Fields fields = Fields.of(script, "a script", List.of("start", "pace", "steps"));
        Duration start = fields.get("start")
                .map(value -> Quantities.duration(value, Dimension.DURATION))
                .orElse(warmUp);
        Duration pace = fields.get("pace")
                .map(value -> Quantities.duration(value, Dimension.INTERVAL))
                .orElse(DEFAULT_PACE);
        return steps(fields.need("steps"), start, pace);
    }

    private List<Placed> steps(Cursor steps, Duration start, Duration pace) {
        List<Placed> events = new ArrayList<>();
        Duration at = start;
        for (Cursor step : steps.elements("a list of steps, such as [{login: alice}]")) {
            int before = step.pass().problems().count();
            List<String> keys = List.copyOf(actions.script().keySet());
            Fields fields = Fields.of(step, "a step of a script", keys);
            boolean known = step.pass().problems().count() == before;
            for (String keyword : Actions.keywords(fields, actions.script(), known)) {
                Cursor body = fields.need(keyword);
                TimelineEvent event = new TimelineEvent(
                        at,
                        actions.script().get(keyword).read(body),
                        step.path(),
                        step.item().position().line());
                events.add(new Placed(
                        event, step.path(), step.item().position(), body.item().position()));
            }
            at = at.plus(pace);
        }
        return events;
    }
}
