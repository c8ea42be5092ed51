package io.bellwether.actors.election;

import static io.bellwether.actors.election.ServerUnderTest.SETTINGS;
import static io.bellwether.actors.election.ServerUnderTest.T;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.protocol.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers are cut from each other, but all reach the broker: publications still pass. */
class PartialPartitionTest {
    private static final Epoch SECOND_OF_4 = new Epoch(2L << 16 | 4);

    private final ServerUnderTest server3 = ServerUnderTest.following(3, 4);
    private final Peer server4 = server3.peer(4);

    @BeforeEach
    void server3TakesOverBecauseServer4IsSilent() {
        server3.waits(SETTINGS.heartbeat());
        server4.staysSilent(Request.Heartbeat.class);
        server4.staysSilent(Request.AskElection.class);
        server3.waits(T);
        assertThat(server3.leads()).isTrue();
    }

    @Test
    void theLeaderOfOneSideIsNotDeposedByAPublicationFromTheOther() {
        server4.publishes(SECOND_OF_4);
        server4.staysSilent(Request.Heartbeat.class);

        assertThat(server3.leads()).isTrue();
        assertThat(server3.events(NodeEvent.AnnouncementIgnored.class))
                .extracting(NodeEvent.AnnouncementIgnored::coordinator)
                .containsExactly("server-4");
    }

    @Test
    void aWinnerThatWasSilentIsFollowedOnceItAnswers() {
        server4.publishes(SECOND_OF_4);
        server4.coordinates();

        assertThat(server3.coordinator()).contains("server-4");
    }

    @Test
    void aWinnerThatSaysSoDirectlyCanBeReachedAndIsFollowedAtOnce() {
        server4.announces(SECOND_OF_4);

        assertThat(server3.coordinator()).contains("server-4");
    }

    @Test
    void aWinnerThatIsNotListedYetIsFollowedOnlyOnceItSaysSoDirectly() {
        Epoch thirdOf9 = new Epoch(3L << 16 | 9);
        server3.peer(9).publishes(thirdOf9);
        assertThat(server3.leads()).isTrue();

        server3.peer(9).announces(thirdOf9);
        assertThat(server3.coordinator()).contains("server-9");
    }
}
