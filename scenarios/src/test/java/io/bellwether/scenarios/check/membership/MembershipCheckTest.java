package io.bellwether.scenarios.check.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.HeartbeatRecorded;
import io.bellwether.actors.event.NodeEvent.RankAssigned;
import io.bellwether.actors.event.NodeEvent.ServerExpired;
import io.bellwether.actors.event.NodeEvent.ServerListed;
import io.bellwether.actors.event.NodeEvent.ServerRanked;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/** Expiry is 30 s, a heartbeat 10 s; a server leaves the list at most one heartbeat late. */
class MembershipCheckTest {

    private static final String REFERENCE = "reference";

    private final Script script = Script.of(MembershipCheck::new).start(REFERENCE, "reference");

    @Test
    void aServerThatIsRankedAndListedAndKeepsSendingHeartbeatsHolds() {
        ranked("server-1", 1);
        for (int second = 10; second <= 100; second += 10) {
            script.at(second);
            heartbeat("server-1");
        }

        assertThat(script.end(105).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void withoutARankNothingIsShown() {
        assertThat(script.end(100).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aSilentServerMayLeaveExactlyAfterTheExpiry() {
        ranked("server-1", 1).at(10);
        heartbeat("server-1").at(40).node(REFERENCE, new ServerExpired("server-1"));

        assertThat(script.end(100).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aServerThatWasHeardLatelyMustNotLeave() {
        ranked("server-1", 1).at(10);
        heartbeat("server-1").at(39.9).node(REFERENCE, new ServerExpired("server-1"));

        assertThat(script.end(100).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo(REFERENCE);
            assertThat(violation.what()).isEqualTo("took server-1 off the list 29.9 s after it was heard");
        });
    }

    @Test
    void aServerThatCameForItsRankAndWasAnsweredMustNotLeave() {
        ranked("server-1", 1)
                .at(20)
                .receives(REFERENCE, 7, "rank", "server-1", 1, 2)
                .replies(REFERENCE, 8, "rank", "server-1", 3, 7)
                .at(30)
                .node(REFERENCE, new ServerExpired("server-1"));

        assertThat(script.end(100).violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .isEqualTo("took server-1 off the list 10.0 s after it was heard"));
    }

    @Test
    void aReferenceThatWakesMayTakeAServerOffBeforeItReadsWhatTheServerAsksMeanwhile() {
        ranked("server-1", 1)
                .at(5)
                .pause(REFERENCE)
                .at(50)
                .resume(REFERENCE)
                .receives(REFERENCE, 7, "rank", "server-1", 1, 2)
                .node(REFERENCE, new ServerExpired("server-1"))
                .node(REFERENCE, new ServerListed("server-1"))
                .replies(REFERENCE, 8, "rank", "server-1", 3, 7);

        assertThat(script.end(60).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aSilentServerMayStayUntilTheToleranceIsOver() {
        ranked("server-1", 1);

        assertThat(script.end(40).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aReferenceThatNeverExpiresFails() {
        ranked("server-1", 1);

        assertThat(script.end(40.1).violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .isEqualTo("still lists server-1, last heard 40.1 s ago"));
    }

    @Test
    void aServerThatIsHeardAgainMustBeListedAgain() {
        ranked("server-1", 1)
                .at(30)
                .node(REFERENCE, new ServerExpired("server-1"))
                .at(60);
        heartbeat("server-1");

        assertThat(script.end(61).violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .isEqualTo("did not put server-1 on the list though it was heard"));
    }

    @Test
    void whileTheReferenceIsAwayNobodyExpires() {
        ranked("server-1", 1).at(5).crash(REFERENCE);

        assertThat(script.end(300).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aPausedReferenceGetsItsTimeWhenItWakes() {
        ranked("server-1", 1)
                .at(5)
                .pause(REFERENCE)
                .at(100)
                .resume(REFERENCE)
                .at(101)
                .node(REFERENCE, new ServerExpired("server-1"));

        assertThat(script.end(300).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void twoServersWithOneRankFail() {
        ranked("server-1", 1);
        ranked("server-2", 1);

        assertThat(script.end(10).violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .isEqualTo("server-2 has rank 1, which is server-1's"));
    }

    @Test
    void aReferenceThatForgetsRanksOverItsRestartFails() {
        ranked("server-1", 1);
        ranked("server-2", 2).at(5).crash(REFERENCE).restart(REFERENCE).start(REFERENCE, "reference");
        ranked("server-2", 1);

        assertThat(script.end(10).violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .isEqualTo("server-2 has rank 1, but had rank 2"));
    }

    @Test
    void aReferenceWhoseDiskWasWipedMayForget() {
        ranked("server-1", 1);
        ranked("server-2", 2)
                .at(5)
                .crash(REFERENCE)
                .fault(1, "wipe", REFERENCE)
                .restart(REFERENCE)
                .start(REFERENCE, "reference");
        ranked("server-2", 1);

        assertThat(script.end(10).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aServerThatBelievesInAnotherRankThanItWasGivenFails() {
        ranked("server-1", 1).node("server-1", new RankAssigned(2));

        assertThat(script.end(10).violations()).singleElement().satisfies(violation -> assertThat(violation.node())
                .isEqualTo("server-1"));
    }

    private Script ranked(String server, int rank) {
        return script.node(REFERENCE, new ServerRanked(server, rank)).node(REFERENCE, new ServerListed(server));
    }

    private Script heartbeat(String server) {
        return script.node(REFERENCE, new HeartbeatRecorded(server));
    }
}
