package io.bellwether.scenarios.check.election;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class BullyCostTest {

    private final Script script = Script.of(BullyCost::new).servers(3);

    @Test
    void theWorstCaseOfThreeServersTakesFiveMessages() {
        Verdict verdict = worstCase().end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("largest-election-messages", 5.0);
        assertThat(verdict.summary())
                .isEqualTo("1 election, undisturbed; the largest took 5 messages of at most 5 among 3 servers");
    }

    @Test
    void oneMessageMoreThanTheWorstCaseFails() {
        Verdict verdict =
                worstCase().sends("server-2", 99, "coordinator", "server-3", 30).end(100);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("server-1");
            assertThat(violation.atNanos()).isEqualTo(20_000_000_000L);
            assertThat(violation.what()).contains("took 6 messages; 3 servers need at most 5");
        });
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void aDeadLowerRankThatTheWinnerAnnouncesItselfToIsOneOfTheServers() {
        Verdict verdict = Script.of(BullyCost::new)
                .servers(4)
                .at(5)
                .crash("server-1")
                .crash("server-4")
                .at(20)
                .electing("server-2", "server-3", "server-4")
                .sends("server-2", 1, "election", "server-3", 1)
                .sends("server-2", 2, "election", "server-4", 2)
                .receives("server-3", 1, "election", "server-2", 1, 2)
                .replies("server-3", 3, "election", "server-2", 3, 1)
                .electing("server-3", "server-4")
                .sends("server-3", 4, "election", "server-4", 4)
                .at(22)
                .elected("server-3", 1)
                .sends("server-3", 5, "coordinator", "server-1", 5)
                .sends("server-3", 6, "coordinator", "server-2", 6)
                .follows("server-2", "server-3", 1)
                .end(100);

        assertThat(verdict.summary())
                .isEqualTo("1 election, undisturbed; the largest took 6 messages of at most 11 among 4 servers");
    }

    @Test
    void withoutAnElectionNothingIsShown() {
        assertThat(script.end(100).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void anElectionInWhichSomebodyCrashesIsMeasuredAndNotJudged() {
        Verdict verdict = script.at(20)
                .electing("server-1", "server-2", "server-3")
                .crash("server-3")
                .elected("server-1", 1)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.measures()).containsEntry("elections", 1.0);
    }

    @Test
    void theAnswerToAnAnnouncementIsNoMessageOfTheElection() {
        Verdict verdict = worstCase()
                .receives("server-1", 5, "coordinator", "server-2", 12, 13)
                .replies("server-1", 6, "election", "server-2", 14, 5)
                .end(100);

        assertThat(verdict.measures()).containsEntry("largest-election-messages", 5.0);
    }

    @Test
    void whatAWinnerSendsLongAfterItsElectionBelongsToNone() {
        Verdict verdict = worstCase()
                .at(60)
                .sends("server-2", 99, "coordinator", "server-1", 30)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aDeadServerThatTheWinnerStillKnowsCountsAsOneOfThem() {
        Verdict verdict = script.at(5)
                .crash("server-3")
                .crash("server-1")
                .at(20)
                .electing("server-2", "server-3")
                .sends("server-2", 1, "election", "server-3", 1)
                .elected("server-2", 2)
                .sends("server-2", 2, "coordinator", "server-1", 2)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.summary()).contains("2 messages of at most 5 among 3 servers");
    }

    @Test
    void aWinnerThatLearnsOfANewerEpochHoldsAnotherElection() {
        Verdict verdict = worstCase()
                .electing("server-1", "server-2", "server-3")
                .electing("server-2", "server-3")
                .sends("server-2", 6, "election", "server-3", 6)
                .elected("server-2", 3)
                .sends("server-2", 7, "coordinator", "server-1", 7)
                .follows("server-1", "server-2", 3)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("elections", 2.0).containsEntry("largest-election-messages", 5.0);
    }

    @Test
    void whatIsOwedToAQuestionFromBeforeIsNoCostOfThisElection() {
        script.at(5).sends("server-1", 40, "election", "server-2", 1);
        Verdict verdict = worstCase()
                .receives("server-2", 40, "election", "server-1", 1, 2)
                .replies("server-2", 41, "election", "server-1", 3, 40)
                .sends("server-2", 42, "coordinator", "server-1", 5)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("largest-election-messages", 5.0);
    }

    @Test
    void whoBeginsAMomentBeforeTheVictoryMayAskAfterItAndIsToldOnceMore() {
        Verdict verdict = script.at(5)
                .crash("server-3")
                .at(20)
                .electing("server-2", "server-3")
                .sends("server-2", 1, "election", "server-3", 1)
                .electing("server-1", "server-2", "server-3")
                .sends("server-1", 2, "election", "server-2", 1)
                .sends("server-1", 3, "election", "server-3", 1)
                .elected("server-2", 1)
                .sends("server-2", 4, "coordinator", "server-1", 1)
                .receives("server-2", 2, "election", "server-1", 1, 2)
                .replies("server-2", 5, "election", "server-1", 1, 2)
                .sends("server-2", 6, "coordinator", "server-1", 1)
                .follows("server-1", "server-2", 1)
                .end(100);

        assertThat(verdict.summary()).contains("6 messages of at most 6 among 3 servers");
    }

    @Test
    void aCoordinatorThatWinsAgainWithoutWaitingMayHaveToTellTheLateOnesTwice() {
        Verdict verdict = worstCase()
                .at(60)
                .electing("server-1", "server-2", "server-3")
                .sends("server-1", 11, "election", "server-2", 1)
                .sends("server-1", 12, "election", "server-3", 1)
                .electing("server-2")
                .elected("server-2", 2)
                .sends("server-2", 13, "coordinator", "server-1", 1)
                .follows("server-1", "server-2", 2)
                .receives("server-2", 11, "election", "server-1", 1, 2)
                .replies("server-2", 14, "election", "server-1", 1, 11)
                .sends("server-2", 15, "coordinator", "server-1", 1)
                .sends("server-2", 16, "coordinator", "server-3", 1)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("largest-election-messages", 6.0);
    }

    @Test
    void anElectionInWhichAServerLearnsItsRankIsMeasuredAndNotJudged() {
        Verdict verdict = script.at(5)
                .crash("server-3")
                .restart("server-3")
                .start("server-3", "server")
                .at(20)
                .electing("server-1", "server-2", "server-3")
                .node("server-3", new NodeEvent.RankAssigned(3))
                .elected("server-1", 1)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void eachOfTwoElectionsIsJudged() {
        Verdict verdict = worstCase()
                .sends("server-2", 99, "coordinator", "server-3", 30)
                .electing("server-2", "server-3")
                .sends("server-2", 6, "election", "server-3", 6)
                .elected("server-2", 3)
                .end(100);

        assertThat(verdict.violations()).singleElement();
    }

    @Test
    void aServerThatWaitedInVainForTheAnnouncementHoldsAnotherElection() {
        Verdict verdict = worstCase()
                .at(40)
                .electing("server-1", "server-2", "server-3")
                .sends("server-1", 11, "election", "server-2", 1)
                .sends("server-1", 12, "election", "server-3", 1)
                .receives("server-2", 11, "election", "server-1", 1, 2)
                .replies("server-2", 13, "election", "server-1", 3, 11)
                .at(45)
                .electing("server-1", "server-2", "server-3")
                .sends("server-1", 14, "election", "server-2", 1)
                .sends("server-1", 15, "election", "server-3", 1)
                .receives("server-2", 14, "election", "server-1", 1, 2)
                .replies("server-2", 16, "election", "server-1", 3, 14)
                .follows("server-1", "server-2", 1)
                .end(100);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("elections", 3.0).containsEntry("largest-election-messages", 5.0);
    }

    @Test
    void aServerThatStartsOverBeforeAnAnnouncementCouldComePaysForItInTheSameElection() {
        Verdict verdict = worstCase()
                .at(40)
                .electing("server-1", "server-2", "server-3")
                .sends("server-1", 11, "election", "server-2", 1)
                .sends("server-1", 12, "election", "server-3", 1)
                .at(44.9)
                .electing("server-1", "server-2", "server-3")
                .sends("server-1", 13, "election", "server-2", 1)
                .sends("server-1", 14, "election", "server-3", 1)
                .sends("server-1", 15, "election", "server-2", 1)
                .sends("server-1", 16, "election", "server-3", 1)
                .follows("server-1", "server-2", 1)
                .end(100);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .contains("took 6 messages; 3 servers need at most 5"));
    }

    @Test
    void eachCoordinatorThatComesOutOfAPartitionMayTellThoseBelowItTwice() {
        assertThat(rivals(10).summary()).contains("12 messages of at most 12 among 3 servers");
    }

    @Test
    void oneMessageMoreThanTwoCoordinatorsNeedFails() {
        assertThat(rivals(11).violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .contains("took 13 messages; 3 servers need at most 12"));
    }

    /** Server-1 asks the coordinators of two partitions, and both win again: 2 questions, and so many announcements. */
    private Verdict rivals(int announcements) {
        script.at(20)
                .electing("server-1", "server-2", "server-3")
                .sends("server-1", 1, "election", "server-2", 1)
                .sends("server-1", 2, "election", "server-3", 2)
                .elected("server-2", 2)
                .elected("server-3", 3);
        for (int i = 0; i < announcements; i++) {
            script.sends("server-2", 10 + i, "coordinator", "server-1", 3 + i);
        }
        return script.follows("server-1", "server-3", 3).end(100);
    }

    /** The lowest starts; server-2 is asked and starts as well; server-3 is dead. 2 + 1 questions, 1 OK, 1 announcement. */
    private Script worstCase() {
        return script.at(5)
                .crash("server-3")
                .at(20)
                .electing("server-1", "server-2", "server-3")
                .sends("server-1", 1, "election", "server-2", 1)
                .sends("server-1", 2, "election", "server-3", 2)
                .receives("server-2", 1, "election", "server-1", 1, 2)
                .replies("server-2", 3, "election", "server-1", 3, 1)
                .electing("server-2", "server-3")
                .sends("server-2", 4, "election", "server-3", 4)
                .at(22)
                .elected("server-2", 1)
                .sends("server-2", 5, "coordinator", "server-1", 5)
                .follows("server-1", "server-2", 1);
    }
}
