package io.bellwether.scenarios.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.conform.ConformanceReport;
import io.bellwether.scenarios.conform.Evidence;
import io.bellwether.scenarios.conform.Observation;
import io.bellwether.scenarios.conform.Observation.Failed;
import io.bellwether.scenarios.conform.Observation.NotObservable;
import io.bellwether.scenarios.conform.Observation.Passed;
import io.bellwether.scenarios.conform.Part;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.RuleResult;
import io.bellwether.scenarios.conform.SystemUnderTest;
import io.bellwether.scenarios.report.files.ConformanceJson;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConformanceTableTest {

    private static final SystemUnderTest SYSTEM = new SystemUnderTest(
            List.of(new Address("server-1", 5555)), Optional.empty(), Optional.of(new Address("broker", 5558)));

    private final ConformanceReport report = new ConformanceReport(
            SYSTEM,
            "k3v8x1a",
            List.of(
                    result(Part.REQUEST_REPLY, "login", new Passed()),
                    result(Part.REQUEST_REPLY, "users", new Failed(new Evidence("nobody is listed", "{}", "[]"))),
                    result(Part.CLOCKS, "clock-grows", new NotObservable("there are no clocks"))),
            List.of("nothing answers at the server since users"));

    @Test
    void everyRuleIsALineAndABrokenOneIsShown() {
        assertThat(ConformanceTable.of(report, EnumSet.allOf(Part.class), Terminal.PLAIN))
                .containsExactly(
                        "",
                        "request and reply",
                        "  ✓  login      login holds",
                        "  ✗  users      users holds",
                        "         wrong  nobody is listed",
                        "          sent  {}",
                        "     came back  []",
                        "      protocol  It must be so.",
                        "",
                        "clocks",
                        "  –  clock-grows  clock-grows holds – not observable: there are no clocks",
                        "",
                        "nothing answers at the server since users",
                        "1 passed, 1 failed, 1 not observable");
    }

    @Test
    void partsThatNobodyAskedForAreNotShown() {
        assertThat(ConformanceTable.of(report, EnumSet.of(Part.CLOCKS), Terminal.PLAIN))
                .doesNotContain("request and reply");
    }

    @Test
    void theSameStandsInJson() {
        assertThat(ConformanceJson.of(report))
                .contains(
                        "\"servers\" : [",
                        "\"tcp://server-1:5555\"",
                        "\"broker\" : \"tcp://broker:5558\"",
                        "\"failed\" : 1",
                        "\"outcome\" : \"failed\"",
                        "\"wrong\" : \"nobody is listed\"",
                        "\"reason\" : \"there are no clocks\"");
    }

    private static RuleResult result(Part part, String id, Observation observation) {
        return new RuleResult(Rule.of(part, id, id + " holds", "It must be so.", bench -> {}), observation);
    }
}
