package io.bellwether.actors.election;

import static io.bellwether.actors.election.ServerUnderTest.SETTINGS;
import static io.bellwether.actors.election.ServerUnderTest.T;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import org.junit.jupiter.api.Test;

/** How the end of a coordinator is noticed, and how two coordinators notice each other. */
class WatchingTheCoordinatorTest {
    private final ServerUnderTest server2 = ServerUnderTest.following(2, 4);
    private final Peer server4 = server2.peer(4);

    @Test
    void aFollowerAsksItsCoordinatorEveryHeartbeat() {
        for (int heartbeats = 1; heartbeats <= 3; heartbeats++) {
            server2.waits(SETTINGS.heartbeat());
            assertThat(server2.asked(Request.Heartbeat.class))
                    .hasSize(heartbeats)
                    .containsOnly("server-4");
            server4.coordinates();
        }
        assertThat(server2.events).isEmpty();
    }

    @Test
    void aCoordinatorThatIsSilentIsSuspected() {
        server2.waits(SETTINGS.heartbeat());
        server4.staysSilent(Request.Heartbeat.class);
        assertThat(server2.events(NodeEvent.CoordinatorSuspected.class))
                .extracting(NodeEvent.CoordinatorSuspected::coordinator)
                .containsExactly("server-4");
        assertThat(server2.asked(Request.AskElection.class)).containsExactly("server-3", "server-4");
    }

    @Test
    void aCoordinatorThatSaysItIsNoneIsSuspected() {
        server2.waits(SETTINGS.heartbeat());
        server4.deniesToCoordinate();
        assertThat(server2.events(NodeEvent.CoordinatorSuspected.class)).hasSize(1);
    }

    @Test
    void theSilenceOfTheLastCoordinatorIsNotHeldAgainstTheNewOne() {
        server2.waits(SETTINGS.heartbeat());
        server2.peer(3).announces(new Epoch(2L << 16 | 3));
        server4.staysSilent(Request.Heartbeat.class);
        assertThat(server2.events(NodeEvent.CoordinatorSuspected.class)).isEmpty();
    }

    @Test
    void aCoordinatorThatWasNeverListedIsTrustedUntilTheLatestCheck() {
        server2.peer(9).announces(new Epoch(2L << 16 | 9));
        server2.waits(SETTINGS.heartbeat());
        assertThat(server2.events(NodeEvent.CoordinatorSuspected.class)).isEmpty();
        server2.waits(SETTINGS.coordinatorCheck());
        assertThat(server2.events(NodeEvent.CoordinatorSuspected.class)).hasSize(1);
    }

    @Test
    void onlyTheCoordinatorConfirmsAHeartbeat() {
        assertThat(server2.peer(1).sendsHeartbeat()).isInstanceOf(Reply.Refused.class);
        server2.tell(new BullyElection.StartElection("the test wants one"));
        assertThat(server2.peer(1).sendsHeartbeat()).isInstanceOf(Reply.Refused.class);
        server2.waits(T);
        assertThat(server2.peer(1).sendsHeartbeat()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void aCoordinatorLooksForHigherRanksWithEveryHeartbeat() {
        ServerUnderTest leader = ServerUnderTest.leading(2, 4);
        leader.waits(SETTINGS.heartbeat());
        assertThat(leader.asked(Request.Heartbeat.class)).containsExactly("server-3", "server-4");
        leader.waits(SETTINGS.heartbeat());
        assertThat(leader.asked(Request.Heartbeat.class)).hasSize(4);
    }

    @Test
    void aHigherRankThatHasComeBackIsAskedToTakeOver() {
        ServerUnderTest leader = ServerUnderTest.leading(2, 4);
        leader.waits(SETTINGS.heartbeat());
        leader.peer(4).coordinates();
        assertThat(leader.asked(Request.AskElection.class)).containsExactly("server-4");
        leader.peer(4).saysOk();
        assertThat(leader.events(NodeEvent.SteppedDown.class)).hasSize(1);
        assertThat(leader.leads()).isFalse();
    }

    @Test
    void aCoordinatorGoesOnUntilTheHigherRankHasAgreed() {
        ServerUnderTest leader = ServerUnderTest.leading(2, 4);
        leader.waits(SETTINGS.heartbeat());
        leader.peer(4).deniesToCoordinate();
        leader.peer(4).staysSilent(Request.AskElection.class);
        assertThat(leader.events(NodeEvent.SteppedDown.class)).isEmpty();
        assertThat(leader.peer(1).sendsHeartbeat()).isInstanceOf(Reply.Done.class);
    }
}
