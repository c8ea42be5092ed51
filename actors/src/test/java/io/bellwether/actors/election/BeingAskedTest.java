package io.bellwether.actors.election;

import static io.bellwether.actors.election.ServerUnderTest.T;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import org.junit.jupiter.api.Test;

/** What a server does when another one asks it to take over an election. */
class BeingAskedTest {

    @Test
    void aLowerRankGetsAnOkAndTheFollowerHoldsItsOwnElection() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 3);
        assertThat(server2.peer(1).asks()).isInstanceOf(Reply.ElectionOk.class);
        assertThat(server2.asked(Request.AskElection.class)).containsExactly("server-3");
    }

    @Test
    void whileAnElectionRunsALowerRankGetsAnOkAndNothingElseHappens() {
        ServerUnderTest server2 = ServerUnderTest.ranked(2, 3);
        server2.comesUp();
        assertThat(server2.peer(1).asks()).isInstanceOf(Reply.ElectionOk.class);
        assertThat(server2.events(NodeEvent.ElectionStarted.class)).hasSize(1);
    }

    @Test
    void aCoordinatorThatIsAskedWinsAgainInANewerEpoch() {
        ServerUnderTest server3 = ServerUnderTest.ranked(3, 3);
        server3.comesUp();
        server3.waits(T);
        server3.peer(1).asks();
        assertThat(server3.events(NodeEvent.CoordinatorElected.class))
                .extracting(NodeEvent.CoordinatorElected::epoch)
                .containsExactly(1L << 16 | 3, 2L << 16 | 3);
        assertThat(server3.asked(Request.AnnounceCoordinator.class))
                .containsExactly("server-1", "server-2", "server-1", "server-2");
    }

    @Test
    void aQuestionThatCrossedTheAnnouncementIsAnsweredWithTheAnnouncement() {
        ServerUnderTest server3 = ServerUnderTest.ranked(3, 3);
        server3.comesUp();
        server3.peer(1).asks();
        assertThat(server3.events(NodeEvent.CoordinatorElected.class)).hasSize(1);
        assertThat(server3.asked(Request.AnnounceCoordinator.class))
                .containsExactly("server-1", "server-2", "server-1");
    }

    @Test
    void aHigherRankGetsNoOkForItWouldWaitForALowerOne() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 3);
        assertThat(server2.peer(3).asks()).isInstanceOf(Reply.Refused.class);
        assertThat(server2.events(NodeEvent.ElectionStarted.class)).isEmpty();
    }

    @Test
    void aStrangerIsBelievedItsRank() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 3);
        assertThat(server2.peer(9).asks()).isInstanceOf(Reply.Refused.class);
        assertThat(server2.peer(0).asks()).isInstanceOf(Reply.ElectionOk.class);
    }

    @Test
    void anOkTellsTheNewestEpoch() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 3);
        Reply.ElectionOk ok = (Reply.ElectionOk) server2.peer(1).asks();
        assertThat(ok.epoch()).hasValue(1L << 16 | 3);
    }

    @Test
    void aServerWithoutARankTakesNothingOver() {
        ServerUnderTest server2 = ServerUnderTest.ranked(2, 3);
        assertThat(server2.peer(1).asks()).isInstanceOf(Reply.Refused.class);
    }
}
