package io.bellwether.scenarios.check.election;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.RankAssigned;
import io.bellwether.runtime.trace.WorldEvent.FrameDropped;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/** With the default settings c is 53.04 s. */
class BullyLivenessTest {

    private static final double C = 53.04;

    private final Script script = Script.of(BullyLiveness::new).servers(3);

    @Test
    void whenAllNameTheHighestRankItHolds() {
        Verdict verdict = allFollowServer3().end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.summary()).startsWith("1 stable period of more than 53.0 s");
    }

    @Test
    void aRunThatEndsBeforeCShowsNothing() {
        assertThat(script.end(C).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aRunThatEndsJustAfterCJudges() {
        Verdict verdict = script.end(C + 0.001);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("server-1");
            assertThat(violation.what()).contains("names no coordinator", "must be server-3");
        });
    }

    /** The original's mistake: a higher rank that is listed but silent keeps everyone from becoming coordinator. */
    @Test
    void nobodyTakingOverFromACrashedCoordinatorFails() {
        Verdict verdict = allFollowServer3()
                .at(60)
                .crash("server-3")
                .at(75)
                .electing("server-2", "server-3")
                .end(200);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .contains("the coordinator must be server-2"));
    }

    @Test
    void everyoneStillNamingACrashedCoordinatorFails() {
        Verdict verdict = allFollowServer3().at(60).crash("server-3").end(200);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .startsWith("still names server-3 as coordinator 53.0 s after"));
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void aLowerRankThatCoordinatesWhileAHigherOneLivesFails() {
        Verdict verdict = script.at(1)
                .elected("server-2", 1)
                .follows("server-1", "server-2", 1)
                .follows("server-3", "server-2", 1)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void eachSideOfAPartitionIsJudgedByItself() {
        Verdict verdict = allFollowServer3()
                .at(60)
                .cut("server-3", "server-1")
                .cut("server-3", "server-2")
                .at(80)
                .elected("server-2", 2)
                .follows("server-1", "server-2", 2)
                .end(200);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.witnesses()).as("before, and one a side").isEqualTo(3);
    }

    @Test
    void aGroupThatIsOnlyConnectedOneWayIsNotJudged() {
        Verdict verdict = script.cutOneWay("server-3", "server-1").end(200);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void anOpenFaultThatLosesFramesSuspendsIt() {
        Verdict verdict = script.at(1).fault(1, "loss", "server-1", "server-2").end(200);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void whenTheFaultEndsTheClockStartsAnew() {
        script.at(1).fault(1, "loss").at(100).endOfFault(1, "loss");

        assertThat(script.end(100 + C).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(script.end(100 + C + 0.001).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void duplicationAndReorderingExcuseNothing() {
        assertThat(script.fault(1, "reorder").fault(2, "duplicate").end(100).outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aFrameLostBetweenTwoServersStartsTheClockAnew() {
        script.at(50).world(new FrameDropped(3, "server-3", "server-1", "lost"));

        assertThat(script.end(50 + C).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aServerWithoutARankInThisLifeKeepsItsGroupFromBeingJudged() {
        Verdict verdict = script.at(10)
                .crash("server-3")
                .at(20)
                .restart("server-3")
                .start("server-3", "server")
                .end(300);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void theTimeCountsFromWhenTheLastServerLearnedItsRank() {
        script.at(10)
                .crash("server-3")
                .at(20)
                .restart("server-3")
                .start("server-3", "server")
                .at(200)
                .node("server-3", new RankAssigned(3));

        assertThat(script.end(200 + C).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(script.end(200 + C + 0.001).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void anElectionThatNothingCalledForMustEndInAgreementAsWell() {
        Verdict verdict =
                allFollowServer3().at(100).electing("server-1", "server-2").end(200);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.node())
                .isEqualTo("server-1"));
    }

    @Test
    void aSecondCoordinatorIsSafetysToReport() {
        Verdict verdict = script.at(1)
                .elected("server-2", 1)
                .elected("server-3", 2)
                .follows("server-1", "server-3", 2)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    private Script allFollowServer3() {
        return script.at(1)
                .elected("server-3", 1)
                .follows("server-1", "server-3", 1)
                .follows("server-2", "server-3", 1);
    }
}
