package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.Condition;
import io.bellwether.scenarios.model.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads {@code expect}: one or more conditions, and when they are judged. */
final class ExpectationReader {

    static final String WITHIN = "within";
    static final String FOR = "for";
    private static final int MANY = 1_000_000_000;

    private final Selectors selectors;
    private final Map<String, Function<Cursor, Condition>> conditions = new LinkedHashMap<>();

    ExpectationReader(Selectors selectors) {
        this.selectors = selectors;
        conditions.put("coordinator", this::coordinator);
        conditions.put("members", this::members);
        conditions.put("rank", this::ranks);
        conditions.put("users", body -> seen(body, Condition.UsersSeen::new));
        conditions.put("channels", body -> seen(body, Condition.ChannelsSeen::new));
        conditions.put("received", this::received);
        conditions.put("history", this::history);
        conditions.put(
                "clock-spread", body -> new Condition.ClockSpread(Quantities.duration(body, Dimension.INTERVAL)));
        conditions.put("election-messages", body -> new Condition.ElectionMessages(Quantities.count(body, 0, MANY)));
    }

    Action read(Cursor body) {
        List<String> keys = new ArrayList<>(conditions.keySet());
        keys.addAll(List.of(WITHIN, FOR));
        int before = body.pass().problems().count();
        Fields fields = Fields.of(body, "an expectation", keys);
        List<Condition> expected = new ArrayList<>();
        conditions.forEach((key, reader) -> fields.get(key).map(reader).ifPresent(expected::add));
        if (expected.isEmpty() && body.pass().problems().count() == before) {
            body.report("nothing is expected here", "at least one of: " + String.join(", ", conditions.keySet()));
        }
        return new Action.Expect(expected, new Window(duration(fields, WITHIN), duration(fields, FOR)));
    }

    private static Duration duration(Fields fields, String key) {
        return fields.get(key)
                .map(value -> Quantities.duration(value, Dimension.DURATION))
                .orElse(Duration.ZERO);
    }

    private Condition coordinator(Cursor body) {
        if (body.isMapping()) {
            return coordinatorOf(body);
        }
        List<String> words = new ArrayList<>(List.of("one", "none"));
        words.addAll(selectors.roster().servers());
        String word = body.oneOf(words);
        return switch (word) {
            case "one" -> new Condition.OneCoordinator();
            case "none" -> new Condition.NoCoordinator();
            default -> new Condition.CoordinatorIs(word);
        };
    }

    private Condition coordinatorOf(Cursor body) {
        List<String> servers = selectors.roster().servers();
        TreeMap<String, String> coordinators = new TreeMap<>();
        for (Cursor.Named entry : body.named(servers, Shown.names(servers))) {
            coordinators.put(entry.name(), entry.value().oneOf(servers));
        }
        return new Condition.CoordinatorOf(coordinators);
    }

    private Condition members(Cursor body) {
        List<String> servers = selectors.roster().servers();
        List<String> members = new ArrayList<>();
        for (Cursor element : body.elements("a list of servers")) {
            members.add(element.oneOf(servers));
        }
        return new Condition.Members(members);
    }

    private Condition ranks(Cursor body) {
        List<String> servers = selectors.roster().servers();
        TreeMap<String, Integer> ranks = new TreeMap<>();
        for (Cursor.Named entry : body.named(servers, Shown.names(servers))) {
            ranks.put(entry.name(), Quantities.count(entry.value(), 1, MANY));
        }
        return new Condition.Ranks(ranks);
    }

    @FunctionalInterface
    private interface Seen {
        Condition by(String client, List<String> names);
    }

    private Condition seen(Cursor body, Seen condition) {
        Fields fields = Fields.of(body, "a list that a client saw", List.of("client", "names"));
        return condition.by(client(fields), Names.topics(fields.need("names")));
    }

    private Condition received(Cursor body) {
        Fields fields = Fields.of(body, "a received message", List.of("client", "topic", "message", "count"));
        String client = client(fields);
        String topic = Names.topic(fields.need("topic"));
        if (fields.has("message") == fields.has("count") && body.isMapping()) {
            body.report("this does not say what is received", "either message: TEXT, or count: NUMBER");
        }
        return fields.get("message")
                .<Condition>map(text -> new Condition.ReceivedMessage(client, topic, text.text("a text")))
                .orElseGet(() -> new Condition.ReceivedCount(
                        client,
                        topic,
                        fields.get("count")
                                .map(count -> Quantities.count(count, 0, MANY))
                                .orElse(0)));
    }

    private Condition history(Cursor body) {
        Fields fields = Fields.of(body, "a history that a client saw", List.of("client", "topic", "messages"));
        List<String> texts = fields.need("messages").elements("a list of texts, such as [hello, goodbye]").stream()
                .map(element -> element.text("a text"))
                .toList();
        return new Condition.HistorySeen(client(fields), Names.topic(fields.need("topic")), texts);
    }

    private String client(Fields fields) {
        return selectors.client(fields.need("client"));
    }
}
