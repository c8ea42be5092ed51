package io.bellwether.scenarios.report.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.run.ExpectationResult;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.WorldReport;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/**
 * {@code report.json}: a run for machines, in the shape of {@code report.schema.json}. Equal runs give equal bytes, so
 * the real time that a run took is not in it. Runs in real time are never equal, and say how late things were.
 */
public final class ReportJson {

    /** Raised when a field is removed or changes its meaning; a new field does not raise it. */
    public static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS_PER_SECOND = 1e9;

    private ReportJson() {}

    /** One report, as it stands in the run's directory. */
    public static String of(RunResult result) {
        return JsonText.of(node(result));
    }

    /** Several reports as one JSON array. */
    public static String of(Collection<RunResult> results) {
        ArrayNode all = JSON.createArrayNode();
        results.forEach(result -> all.add(node(result)));
        return JsonText.of(all);
    }

    private static ObjectNode node(RunResult result) {
        ObjectNode report = JSON.createObjectNode();
        report.put("schemaVersion", SCHEMA_VERSION);
        report.put("scenario", result.scenario());
        report.put("file", result.file());
        report.put("seed", result.seed());
        report.put("addedFault", result.faultAdded());
        report.put("outcome", word(result.outcome()));
        report.put("virtualSeconds", seconds(result.virtualTime()));
        report.put("events", result.events());
        report.put("steps", result.steps());
        report.put("traceHash", result.traceHash());
        report.put("replay", ReplayCommand.of(result));
        if (result.world().isReal()) {
            world(report.putObject("world"), result.world());
        }
        ArrayNode checks = report.putArray("checks");
        result.verdicts().forEach(verdict -> check(checks.addObject(), verdict));
        ArrayNode expectations = report.putArray("expectations");
        result.expectations().forEach(expectation -> expectation(expectations.addObject(), expectation));
        ArrayNode faults = report.putArray("faults");
        result.faults().forEach(fault -> fault(faults.addObject(), fault));
        return report;
    }

    private static void world(ObjectNode node, WorldReport world) {
        node.put("target", world.target());
        node.put("timeScale", world.timeScale());
        node.put("attempt", world.attempt());
        node.put("jitterSeconds", seconds(world.jitter()));
        world.tooLate().ifPresent(tooLate -> node.putObject("tooLate")
                .put("answersLateSeconds", seconds(tooLate.answers()))
                .put("patienceSeconds", seconds(tooLate.patience())));
        node.put("lateEvents", world.lateEvents());
        world.broken().ifPresent(because -> node.put("broken", because));
        ArrayNode leftOut = node.putArray("leftOut");
        world.leftOut().forEach(entry -> leftOut(leftOut.addObject(), entry));
    }

    private static void leftOut(ObjectNode node, LeftOut entry) {
        node.put(entry.at().isPresent() ? "action" : "setting", entry.keyword());
        entry.at().ifPresent(at -> node.put("atSeconds", seconds(at)));
        node.put("line", entry.line());
        node.put("because", entry.because());
    }

    private static void check(ObjectNode node, Verdict verdict) {
        node.put("check", verdict.check());
        node.put("outcome", word(verdict.outcome()));
        node.put("witnesses", verdict.witnesses());
        node.put("summary", verdict.summary());
        ObjectNode measures = node.putObject("measures");
        verdict.measures().forEach(measures::put);
        ArrayNode violations = node.putArray("violations");
        verdict.violations().forEach(violation -> violations
                .addObject()
                .put("event", violation.seq())
                .put("atSeconds", violation.atNanos() / NANOS_PER_SECOND)
                .put("node", violation.node())
                .put("what", violation.what()));
    }

    private static void expectation(ObjectNode node, ExpectationResult expectation) {
        node.put("expectation", expectation.text());
        node.put("met", expectation.met());
        expectation.after().ifPresent(after -> node.put("afterSeconds", seconds(after)));
        if (!expectation.met()) {
            node.put("found", expectation.found());
        }
    }

    private static void fault(ObjectNode node, FaultReport fault) {
        node.put("fault", fault.id());
        node.put("kind", fault.kind());
        ArrayNode targets = node.putArray("targets");
        fault.targets().forEach(targets::add);
        node.put("atSeconds", seconds(fault.at()));
        node.put("untilSeconds", seconds(fault.until()));
        node.put("effects", fault.effects());
    }

    private static String word(Verdict.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }
}
