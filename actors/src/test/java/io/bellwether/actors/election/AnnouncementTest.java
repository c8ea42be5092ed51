package io.bellwether.actors.election;

import static io.bellwether.actors.election.ServerUnderTest.T;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose word a server takes on who coordinates. */
class AnnouncementTest {
    private static final Epoch FIRST_OF_4 = new Epoch(1L << 16 | 4);
    private static final Epoch SECOND_OF_1 = new Epoch(2L << 16 | 1);
    private static final Epoch SECOND_OF_3 = new Epoch(2L << 16 | 3);
    private static final Epoch THIRD_OF_4 = new Epoch(3L << 16 | 4);

    @Test
    void aServerFollowsAHigherRankThatAnnouncesItself() {
        ServerUnderTest server2 = ServerUnderTest.ranked(2, 4);
        server2.comesUp();
        server2.peer(4).announces(FIRST_OF_4);
        assertThat(server2.told.get(server2.told.size() - 1))
                .isEqualTo(new CoordinatorChanged(Optional.of("server-4"), FIRST_OF_4, false));
        server2.waits(T);
        assertThat(server2.leads()).isFalse();
    }

    @Test
    void thePublicationAloneIsEnough() {
        ServerUnderTest server2 = ServerUnderTest.ranked(2, 4);
        server2.comesUp();
        server2.peer(4).publishes(FIRST_OF_4);
        assertThat(server2.coordinator()).contains("server-4");
    }

    @Test
    void hearingTheSameAnnouncementTwiceChangesNothing() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 4);
        server2.peer(4).announces(FIRST_OF_4);
        server2.peer(4).publishes(FIRST_OF_4);
        assertThat(server2.events).isEmpty();
        assertThat(server2.told).isEmpty();
    }

    @Test
    void anAnnouncementThatTwoBrokersCarryIsFollowedOnce() {
        ServerUnderTest server2 = ServerUnderTest.ranked(2, 4);
        server2.comesUp();
        server2.peer(4).publishes(FIRST_OF_4);
        server2.peer(4).publishes(FIRST_OF_4);
        assertThat(server2.events(NodeEvent.CoordinatorFollowed.class)).hasSize(1);
        assertThat(server2.coordinator()).contains("server-4");
    }

    @Test
    void anOlderEpochIsIgnored() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 4);
        server2.peer(3).announces(SECOND_OF_3);
        server2.peer(4).publishes(FIRST_OF_4);
        assertThat(server2.coordinator()).contains("server-3");
        assertThat(server2.events(NodeEvent.AnnouncementIgnored.class))
                .extracting(NodeEvent.AnnouncementIgnored::epoch)
                .containsExactly(FIRST_OF_4.number());
    }

    @Test
    void whoAnnouncesAnOlderEpochIsToldTheNewest() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 4);
        server2.peer(3).announces(SECOND_OF_3);
        Reply.ElectionOk ok = (Reply.ElectionOk) server2.peer(4).announces(FIRST_OF_4);
        assertThat(ok.epoch()).hasValue(SECOND_OF_3.number());
    }

    @Test
    void theCoordinatorTellsWhoPublishesAnOlderEpoch() {
        ServerUnderTest server4 = ServerUnderTest.leading(4, 4);
        server4.peer(1).publishes(new Epoch(1L << 16 | 1));
        assertThat(server4.asked(Request.AnnounceCoordinator.class)).containsExactly("server-1");
    }

    @Test
    void noOtherServerDoes() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 4);
        server2.peer(3).announces(SECOND_OF_3);
        server2.peer(4).publishes(FIRST_OF_4);
        assertThat(server2.asked(Request.AnnounceCoordinator.class)).isEmpty();
    }

    @Test
    void anAnnouncementOfALowerRankStartsAnElection() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 4);
        server2.peer(1).publishes(SECOND_OF_1);
        assertThat(server2.asked(Request.AskElection.class)).containsExactly("server-3", "server-4");
        assertThat(server2.events(NodeEvent.CoordinatorFollowed.class)).isEmpty();
    }

    @Test
    void aCoordinatorBulliesALowerRankThatAnnouncesItself() {
        ServerUnderTest server4 = ServerUnderTest.ranked(4, 4);
        server4.comesUp();
        server4.peer(1).publishes(SECOND_OF_1);
        assertThat(server4.events(NodeEvent.CoordinatorElected.class))
                .extracting(NodeEvent.CoordinatorElected::epoch)
                .containsExactly(FIRST_OF_4.number(), THIRD_OF_4.number());
    }

    @Test
    void aCoordinatorStepsDownForAHigherRankThatAnnouncesItself() {
        ServerUnderTest server2 = ServerUnderTest.leading(2, 4);
        server2.peer(4).announces(THIRD_OF_4);
        assertThat(server2.coordinator()).contains("server-4");
        assertThat(server2.events(NodeEvent.SteppedDown.class))
                .extracting(NodeEvent.SteppedDown::epoch)
                .containsExactly(1L << 16 | 2);
    }

    @Test
    void aWinnerWhoseEpochIsOldBeginsANewerOne() {
        ServerUnderTest wiped = ServerUnderTest.ranked(4, 4);
        wiped.comesUp();
        wiped.peer(1).acknowledges(new Epoch(9L << 16 | 4));
        assertThat(wiped.events(NodeEvent.CoordinatorElected.class))
                .extracting(NodeEvent.CoordinatorElected::epoch)
                .containsExactly(1L << 16 | 4, 10L << 16 | 4);
        assertThat(wiped.published).hasSize(2);
    }

    @Test
    void theAcknowledgementOfItsOwnEpochChangesNothing() {
        ServerUnderTest server4 = ServerUnderTest.ranked(4, 4);
        server4.comesUp();
        server4.peer(1).acknowledges(FIRST_OF_4);
        assertThat(server4.events(NodeEvent.CoordinatorElected.class)).hasSize(1);
    }

    @Test
    void aServerThatKnowsNoEpochsIsFollowedToo() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 4);
        server2.peer(3).publishesWithoutEpoch();
        assertThat(server2.coordinator()).contains("server-3");
    }

    @Test
    void anEpochThatNoElectionCanHaveReachedIsNotBelieved() {
        ServerUnderTest server2 = ServerUnderTest.following(2, 4);
        server2.peer(1).publishes(new Epoch(Long.MAX_VALUE));
        assertThat(server2.disk.newest()).isEqualTo(FIRST_OF_4);
    }
}
