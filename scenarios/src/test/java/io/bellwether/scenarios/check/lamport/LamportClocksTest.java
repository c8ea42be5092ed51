package io.bellwether.scenarios.check.lamport;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class LamportClocksTest {

    private final Script script =
            Script.of(context -> new LamportClocks()).start("a", "server").start("b", "server");

    @Test
    void aReceiptLaterThanItsSendIsAWitness() {
        Verdict verdict = script.sends("a", 7, "clock", "b", 5)
                .receives("b", 7, "clock", "a", 5, 6)
                .end(1);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.witnesses()).isEqualTo(1);
    }

    @Test
    void withoutAReceiptNothingIsShown() {
        assertThat(script.sends("a", 7, "clock", "b", 5).end(1).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aClockThatDoesNotMergeFails() {
        Verdict verdict = script.at(2)
                .sends("a", 7, "clock", "b", 5)
                .receives("b", 7, "clock", "a", 5, 1)
                .end(3);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("b");
            assertThat(violation.seq()).isEqualTo(4);
            assertThat(violation.atNanos()).isEqualTo(2_000_000_000L);
            assertThat(violation.what()).contains("did not merge", "carrying clock 5", "its own is 1");
        });
    }

    @Test
    void aMergeToTheVeryClockCarriedIsTooLow() {
        Verdict verdict = script.sends("a", 7, "clock", "b", 5)
                .receives("b", 7, "clock", "a", 5, 5)
                .end(1);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aFrameThatLiesAboutItsClockIsFoundByItsSend() {
        Verdict verdict = script.sends("a", 7, "clock", "b", 5)
                .receives("b", 7, "clock", "a", 2, 3)
                .end(1);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .contains("not later than its send at 5"));
    }

    @Test
    void twoSendsAtOneClockFail() {
        Verdict verdict = script.sends("a", 7, "clock", "b", 5)
                .sends("a", 8, "clock", "b", 5)
                .end(1);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .contains("did not grow: 5, then 5"));
    }

    @Test
    void aServerThatForgetsItsClockOverARestartFails() {
        Verdict verdict = script.sends("a", 7, "clock", "b", 5)
                .crash("a")
                .restart("a")
                .start("a", "server")
                .sends("a", 8, "clock", "b", 1)
                .end(1);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aServerWhoseDiskWasWipedMayForget() {
        Verdict verdict = script.sends("a", 7, "clock", "b", 5)
                .crash("a")
                .fault(1, "wipe", "a")
                .restart("a")
                .start("a", "server")
                .sends("a", 8, "clock", "b", 1)
                .end(1);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aClientThatComesBackStartsAnew() {
        Verdict verdict = script.start("client-1", "client")
                .sends("client-1", 7, "login", "a", 9)
                .start("client-1", "client")
                .sends("client-1", 8, "login", "a", 1)
                .end(1);

        assertThat(verdict.outcome()).isNotEqualTo(Outcome.FAIL);
    }

    @Test
    void aBrokerOnlyCarriesClocks() {
        Verdict verdict = script.start("broker", "broker")
                .node("broker", new FrameReceived(1, Edge.SUBSCRIBE, "a", "geral", 9, 9, 10))
                .node("broker", new FrameReceived(2, Edge.SUBSCRIBE, "b", "geral", 3, 3, 10))
                .end(1);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aFrameWithoutAClockIsNotMergedAndNotJudged() {
        Verdict verdict = script.sends("a", 7, "login", "b", 50)
                .receives("b", 7, "login", "a", -1, 2)
                .end(1);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void whileFramesAreCorruptedTheirClocksProveNothing() {
        Verdict verdict = script.fault(1, "corrupt", "a", "b")
                .sends("a", 7, "clock", "b", 50)
                .receives("b", 7, "clock", "a", 3, 4)
                .end(1);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void onlyTheFirstTenViolationsAreKeptAndAllAreCounted() {
        for (int i = 0; i < 25; i++) {
            script.sends("a", i + 1, "clock", "b", 5);
        }
        Verdict verdict = script.end(1);

        assertThat(verdict.violations()).hasSize(10);
        assertThat(verdict.measures()).containsEntry("violations", 24.0);
        assertThat(verdict.summary()).startsWith("24 violations, the first at 0.000 s by a:");
    }
}
