package io.bellwether.scenarios.report.files;

import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.check.Verdict.Violation;
import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.run.ExpectationResult;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.WorldReport;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: each check, each expectation and each fault is a test case, so that any build server shows a run.
 * What is inconclusive is skipped. The suite's time is virtual time: equal runs give equal bytes.
 */
public final class JunitXml {

    private static final double NANOS_PER_SECOND = 1e9;

    /** @param problem the element that says what is wrong: {@code failure}, {@code skipped}, or empty */
    private record Case(String group, String name, String problem, String message, String details) {}

    private JunitXml() {}

    public static String of(RunResult result) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            write(result, xml);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string did not take the XML", impossible);
        }
        return text.append('\n').toString();
    }

    private static List<Case> cases(RunResult result) {
        List<Case> cases = new ArrayList<>();
        result.world()
                .broken()
                .ifPresent(because -> cases.add(new Case("run", "reaches its end", "failure", because, "")));
        result.verdicts().forEach(verdict -> cases.add(of(verdict)));
        result.expectations().forEach(expectation -> cases.add(of(expectation, result.excuseOfExpectations())));
        result.faults().forEach(fault -> cases.add(of(fault)));
        result.world().leftOut().forEach(entry -> cases.add(of(entry)));
        return cases;
    }

    private static Case of(Verdict verdict) {
        String problem = problem(verdict.outcome());
        return new Case("checks", verdict.check(), problem, verdict.summary(), details(verdict.violations()));
    }

    private static String problem(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "";
            case FAIL -> "failure";
            case INCONCLUSIVE -> "skipped";
        };
    }

    private static Case of(ExpectationResult expectation, Optional<String> excuse) {
        String found = "found: " + expectation.found();
        if (expectation.met()) {
            return new Case("expectations", expectation.text(), "", found, "");
        }
        return excuse.map(because -> new Case(
                        "expectations",
                        expectation.text(),
                        "skipped",
                        "not judged, because " + because + "; " + found,
                        ""))
                .orElseGet(() -> new Case("expectations", expectation.text(), "failure", found, ""));
    }

    private static Case of(FaultReport fault) {
        String name = fault.id() + " " + fault.kind() + " " + String.join(", ", fault.targets()) + " at "
                + Spans.moment(fault.at());
        return new Case("faults", name, fault.hit() ? "" : "skipped", "the fault hit nothing", "");
    }

    private static Case of(LeftOut entry) {
        String name = entry.keyword()
                + entry.at().map(at -> " at " + Spans.moment(at)).orElse("") + ", line " + entry.line();
        return new Case("left out", name, "skipped", "this target cannot do it, because " + entry.because(), "");
    }

    private static void write(RunResult result, XMLStreamWriter xml) throws XMLStreamException {
        List<Case> cases = cases(result);
        xml.writeStartDocument("UTF-8", "1.0");
        start(xml, "\n", "testsuites");
        start(xml, "\n  ", "testsuite");
        xml.writeAttribute("name", legal(result.scenario() + ", seed " + result.seed()));
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute("failures", count(cases, "failure"));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", count(cases, "skipped"));
        xml.writeAttribute("time", seconds(result.virtualTime()));
        if (result.world().isReal()) {
            properties(result.world(), xml);
        }
        for (Case each : cases) {
            write(result.scenario(), each, xml);
        }
        end(xml, "\n  ");
        end(xml, "\n");
        xml.writeEndDocument();
    }

    private static void properties(WorldReport world, XMLStreamWriter xml) throws XMLStreamException {
        start(xml, "\n    ", "properties");
        property("target", world.target(), xml);
        property("attempt", String.valueOf(world.attempt()), xml);
        property("time-scale", Spans.scale(world.timeScale()), xml);
        property("jitter-seconds", seconds(world.jitter()), xml);
        if (world.tooLate().isPresent()) {
            property("answers-late-seconds", seconds(world.tooLate().get().answers()), xml);
            property("patience-seconds", seconds(world.tooLate().get().patience()), xml);
        }
        property("late-events", String.valueOf(world.lateEvents()), xml);
        end(xml, "\n    ");
    }

    private static void property(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        start(xml, "\n      ", "property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", legal(value));
        xml.writeEndElement();
    }

    private static void write(String scenario, Case each, XMLStreamWriter xml) throws XMLStreamException {
        start(xml, "\n    ", "testcase");
        xml.writeAttribute("classname", legal(scenario + "." + each.group()));
        xml.writeAttribute("name", legal(each.name()));
        xml.writeAttribute("time", "0");
        if (!each.problem().isEmpty()) {
            start(xml, "\n      ", each.problem());
            xml.writeAttribute("message", legal(each.message()));
            xml.writeCharacters(legal(each.details()));
            xml.writeEndElement();
            xml.writeCharacters("\n    ");
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String before, String element) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeStartElement(element);
    }

    private static void end(XMLStreamWriter xml, String before) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeEndElement();
    }

    private static String count(List<Case> cases, String problem) {
        return String.valueOf(
                cases.stream().filter(each -> each.problem().equals(problem)).count());
    }

    private static String details(List<Violation> violations) {
        return violations.stream()
                .map(violation -> Spans.moment(Duration.ofNanos(violation.atNanos())) + " " + violation.node() + ": "
                        + violation.what() + " (event " + violation.seq() + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / NANOS_PER_SECOND);
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
