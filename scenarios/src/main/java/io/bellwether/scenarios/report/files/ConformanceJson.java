package io.bellwether.scenarios.report.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.scenarios.conform.ConformanceReport;
import io.bellwether.scenarios.conform.Observation.Failed;
import io.bellwether.scenarios.conform.Observation.NotObservable;
import io.bellwether.scenarios.conform.RuleResult;

/** What an examination has shown, for machines. */
public final class ConformanceJson {

    /** Raised when a field is removed or changes its meaning; a new field does not raise it. */
    public static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ConformanceJson() {}

    public static String of(ConformanceReport report) {
        ObjectNode node = JSON.createObjectNode();
        node.put("schemaVersion", SCHEMA_VERSION);
        ArrayNode servers = node.putArray("servers");
        report.system().servers().forEach(server -> servers.add(server.toString()));
        report.system().reference().ifPresent(reference -> node.put("reference", reference.toString()));
        report.system().broker().ifPresent(broker -> node.put("broker", broker.toString()));
        node.put("namesEndIn", report.suffix());
        node.put("passed", report.passed());
        node.put("failed", report.failed());
        node.put("notObservable", report.notObservable());
        ArrayNode losses = node.putArray("losses");
        report.losses().forEach(losses::add);
        ArrayNode rules = node.putArray("rules");
        report.results().forEach(result -> rule(rules.addObject(), result));
        return JsonText.of(node);
    }

    private static void rule(ObjectNode node, RuleResult result) {
        node.put("rule", result.rule().id());
        node.put("part", result.rule().part().word());
        node.put("says", result.rule().says());
        node.put("protocol", result.rule().sentence());
        if (result.observation() instanceof Failed failed) {
            node.put("outcome", "failed");
            node.put("wrong", failed.evidence().what());
            node.put("sent", failed.evidence().sent());
            node.put("cameBack", failed.evidence().cameBack());
        } else if (result.observation() instanceof NotObservable reason) {
            node.put("outcome", "not observable");
            node.put("reason", reason.reason());
        } else {
            node.put("outcome", "passed");
        }
    }
}
