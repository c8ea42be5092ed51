package io.bellwether.scenarios.conform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.conform.Part;
import io.bellwether.scenarios.conform.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the rules themselves. */
class RulebookTest {

    private static String protocol;

    @BeforeAll
    static void theProtocolIsRead() throws IOException {
        protocol = page("wire.md") + page("replication.md");
    }

    static Iterable<Rule> rules() {
        return Rulebook.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleNamesASentenceOfTheProtocol(Rule rule) {
        assertThat(protocol).contains(rule.sentence());
    }

    @Test
    void noTwoRulesHaveOneName() {
        assertThat(Rulebook.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartOfTheProtocolHasRules(Part part) {
        assertThat(Rulebook.rules()).anyMatch(rule -> rule.part() == part);
    }

    @Test
    void whoAsksForOnePartGetsItsRulesAndWhatTheyStandOn() {
        assertThat(Rulebook.rules(EnumSet.of(Part.CLOCKS)))
                .allMatch(rule -> rule.basis() || rule.part() == Part.CLOCKS)
                .extracting(Rule::id)
                .contains("answered", "clock-absurd");
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name))
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
