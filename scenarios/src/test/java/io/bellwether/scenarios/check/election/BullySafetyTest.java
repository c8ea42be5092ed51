package io.bellwether.scenarios.check.election;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/** With the default settings c is 10 + 30 + 2 + 2·2 + 7 s and four delays: 53.04 s. */
class BullySafetyTest {

    private static final double C = 53.04;

    private final Script script = Script.of(BullySafety::new).servers(3);

    @Test
    void anEpochWithOneCoordinatorIsAWitness() {
        Verdict verdict = script.at(1).elected("server-3", 1).end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.summary()).isEqualTo("1 epoch with one coordinator, 0.0 s of split brain");
    }

    @Test
    void withoutACoordinatorNothingIsShown() {
        assertThat(script.end(100).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void anEpochThatIsUsedAgainFailsEvenBetweenTheSidesOfAPartition() {
        Verdict verdict = script.cut("server-2", "server-3")
                .at(5)
                .elected("server-3", 7)
                .at(9)
                .elected("server-2", 7)
                .end(10);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("server-2");
            assertThat(violation.atNanos()).isEqualTo(9_000_000_000L);
            assertThat(violation.what()).contains("epoch 7", "server-3");
        });
        assertThat(script.mayBeTheMachines()).isFalse();
    }

    @Test
    void twoCoordinatorsAreNoViolationWhileDisconnectedAndAreMeasured() {
        Verdict verdict = script.at(1)
                .elected("server-3", 1)
                .at(10)
                .cut("server-2", "server-3")
                .at(20)
                .elected("server-2", 2)
                .end(220);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("split-brain-seconds", 200.0);
    }

    @Test
    void twoCoordinatorsMayLastUntilCAfterTheyAreReconnected() {
        Verdict verdict = splitUntil(100)
                .at(100 + C)
                .shows("server-1")
                .stepsDown("server-2", 2)
                .end(300);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aCoordinatorThatDoesNotStepDownWithinCOfTheReconnectionFails() {
        Verdict verdict = splitUntil(100).at(100 + C + 0.01).shows("server-1").end(300);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .contains("server-2 and server-3 both believe themselves coordinator"));
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void aOneWayCutDisconnects() {
        Verdict verdict = script.at(1)
                .elected("server-3", 1)
                .cutOneWay("server-3", "server-2")
                .at(5)
                .elected("server-2", 2)
                .end(300);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aWinnerMayOverlapWithItsPredecessorForAsLongAsARequestTakes() {
        Verdict verdict = script.at(1)
                .elected("server-2", 1)
                .at(200)
                .elected("server-3", 2)
                .at(202)
                .follows("server-2", "server-3", 2)
                .end(300);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("split-brain-seconds", 2.0);
    }

    @Test
    void aPredecessorThatStaysFails() {
        Verdict verdict = script.at(1)
                .elected("server-2", 1)
                .at(200)
                .elected("server-3", 2)
                .at(202.1)
                .shows("server-1")
                .end(300);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aPausedCoordinatorGetsItsTimeWhenItWakes() {
        Verdict verdict = script.at(1)
                .elected("server-3", 1)
                .at(50)
                .pause("server-3")
                .at(90)
                .elected("server-2", 2)
                .at(200)
                .resume("server-3")
                .at(210)
                .elected("server-3", 3)
                .follows("server-2", "server-3", 3)
                .end(300);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("split-brain-seconds", 10.0);
    }

    @Test
    void aCrashedCoordinatorIsNone() {
        Verdict verdict = script.at(1)
                .elected("server-3", 1)
                .at(2)
                .crash("server-3")
                .at(50)
                .elected("server-2", 2)
                .end(300);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("split-brain-seconds", 0.0);
    }

    private Script splitUntil(double seconds) {
        return script.at(1)
                .elected("server-3", 1)
                .at(2)
                .cut("server-2", "server-3")
                .at(40)
                .elected("server-2", 2)
                .at(seconds)
                .heal("server-2", "server-3");
    }
}
