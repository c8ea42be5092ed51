package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every keyword of the timeline, and who reads what stands below it. */
final class Actions {

    private final Map<String, ActionReader> timeline = new LinkedHashMap<>();
    private final Map<String, ActionReader> script = new LinkedHashMap<>();

    Actions(Selectors selectors) {
        NodeFaultReader nodes = new NodeFaultReader(selectors);
        LinkFaultReader links = new LinkFaultReader(selectors);
        OperationReader operations = new OperationReader(selectors);
        nodes.register(timeline);
        links.register(timeline);
        timeline.put("slow", body -> isOfLinks(body) ? links.slow(body) : nodes.slow(body));
        timeline.put("start", body -> new Action.Start(selectors.late(body)));
        timeline.put(
                "elect",
                body -> new Action.Elect(selectors.read(body, selectors.roster().servers())));
        timeline.put("malformed", operations::malformed);
        operations.registerOperations(script);
        timeline.putAll(script);
        timeline.put("expect", new ExpectationReader(selectors)::read);
    }

    /** What a timeline entry can do. */
    Map<String, ActionReader> timeline() {
        return timeline;
    }

    /** What a step of a script can do. */
    Map<String, ActionReader> script() {
        return script;
    }

    /**
     * The keywords of {@code readers} that {@code fields} has, in the order of the file; reports if there are several.
     *
     * @param complain whether to report also if there is none
     */
    static List<String> keywords(Fields fields, Map<String, ActionReader> readers, boolean complain) {
        List<String> present =
                fields.keys().stream().filter(readers::containsKey).toList();
        if (complain && present.isEmpty()) {
            fields.cursor().report("nothing happens here", "one of: " + String.join(", ", readers.keySet()));
        } else if (present.size() > 1) {
            fields.cursor()
                    .report(
                            "'" + present.get(0) + "' and '" + present.get(1) + "' stand in one entry",
                            "one action; write a second entry for the other");
        }
        return present;
    }

    private static boolean isOfLinks(Cursor body) {
        return body.item() instanceof Item.Mapping mapping
                && mapping.get("bandwidth").isPresent();
    }
}
