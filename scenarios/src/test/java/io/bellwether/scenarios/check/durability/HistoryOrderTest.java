package io.bellwether.scenarios.check.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class HistoryOrderTest {

    private final Script script =
            Script.of(context -> new HistoryOrder()).servers(3).at(10);

    @Test
    void pagesThatDifferInLengthMayAgreeInOrder() {
        Verdict verdict = script.serves("server-1", "geral", "m1", "m3")
                .serves("server-2", "geral", "m1", "m2", "m3")
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void oneServerAloneShowsNothing() {
        Verdict verdict = script.serves("server-1", "geral", "m1", "m2")
                .serves("server-1", "geral", "m1", "m2")
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void twoServersWithNothingInCommonShowNothing() {
        Verdict verdict = script.serves("server-1", "geral", "m1", "m2")
                .serves("server-2", "tech", "m1", "m2")
                .serves("server-2", "geral", "m2", "m3")
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void twoMessagesTheOtherWayRoundFail() {
        Verdict verdict = script.serves("server-1", "geral", "m1", "m2", "m3")
                .serves("server-2", "geral", "m3", "m4", "m1")
                .end(20);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("server-2");
            assertThat(violation.what())
                    .isEqualTo("has m3 before m1 in geral, and server-1 has them the other way round");
        });
    }

    @Test
    void aMessageThatTwoServersAcceptedMayMoveWhenTheyMeet() {
        script.applies("server-1", "m1", "server-1@1", 1).applies("server-2", "m1", "server-2@1", 7);
        Verdict verdict = script.serves("server-1", "geral", "m1", "m2", "m3")
                .serves("server-2", "geral", "m2", "m1", "m3")
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aServerThatChangesItsMindFails() {
        Verdict verdict = script.serves("server-1", "geral", "m1", "m2")
                .serves("server-1", "geral", "m2", "m1")
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }
}
