package io.bellwether.actors.election;

import static io.bellwether.actors.election.ServerUnderTest.T;
import static io.bellwether.actors.election.ServerUnderTest.T_PRIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a server holds an election: it asks the higher ranks, and leads if none of them lives. */
class HoldingAnElectionTest {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final ServerUnderTest server2 = ServerUnderTest.ranked(2, 4);
    private final Peer server3 = server2.peer(3);
    private final Peer server4 = server2.peer(4);

    @Test
    void aServerElectsAsSoonAsItKnowsItsRankAndTheMembers() {
        assertThat(server2.events).isEmpty();
        server2.comesUp();
        assertThat(server2.events(NodeEvent.ElectionStarted.class)).hasSize(1);
    }

    @Test
    void allHigherRanksAreAskedAtOnceAndNoLowerOne() {
        server2.comesUp();
        assertThat(server2.asked(Request.AskElection.class)).containsExactly("server-3", "server-4");
        assertThat(server2.events(NodeEvent.ElectionStarted.class).get(0).asked())
                .containsExactly("server-3", "server-4");
    }

    @Test
    void aServerWhoseAddressHasBecomeAnothersIsNotAsked() {
        server2.comesUp();
        server3.saysOk();
        Member renamed = new Member("renamed", 5, ServerUnderTest.member(4).address());
        server2.tell(new BullyElection.MembersChanged(
                new Members(ServerUnderTest.member(2), List.of(ServerUnderTest.member(2), renamed))));
        server2.waits(T.plus(T_PRIME));
        assertThat(server2.asked(Request.AskElection.class))
                .containsExactly("server-3", "server-4", "server-3", "renamed");
    }

    @Test
    void theHighestRankWinsAtOnce() {
        ServerUnderTest highest = ServerUnderTest.ranked(4, 4);
        highest.comesUp();
        assertThat(highest.leads()).isTrue();
        assertThat(highest.asked(Request.AskElection.class)).isEmpty();
    }

    @Test
    void ifNoHigherRankAnswersWithinTTheServerWins() {
        server2.comesUp();
        server2.waits(T.minus(A_MOMENT));
        assertThat(server2.leads()).isFalse();
        server2.waits(A_MOMENT);
        assertThat(server2.leads()).isTrue();
    }

    @Test
    void aHigherRankThatIsListedButSilentDoesNotKeepTheClusterWithoutACoordinator() {
        server2.comesUp();
        server3.staysSilent(Request.AskElection.class);
        server4.staysSilent(Request.AskElection.class);
        server2.waits(T);
        assertThat(server2.coordinator()).contains("server-2");
    }

    @Test
    void anOkOfAHigherRankEndsTheCandidacy() {
        server2.comesUp();
        server3.saysOk();
        server2.waits(T);
        assertThat(server2.leads()).isFalse();
        assertThat(server2.events).contains(new NodeEvent.ElectionDeferred("server-3"));
    }

    @Test
    void ifNoAnnouncementFollowsAnOkWithinTPrimeTheElectionStartsOver() {
        server2.comesUp();
        server3.saysOk();
        server2.waits(T_PRIME);
        assertThat(server2.events(NodeEvent.ElectionStarted.class)).hasSize(2);
        server2.waits(T);
        assertThat(server2.leads()).isTrue();
    }

    @Test
    void theWinnerAnnouncesItselfOnTheServersTopicAndDirectlyToEveryLowerRank() {
        ServerUnderTest server3OfFour = ServerUnderTest.ranked(3, 4);
        server3OfFour.comesUp();
        server3OfFour.waits(T);
        assertThat(server3OfFour.published).singleElement().satisfies(announcement -> assertThat(
                        announcement.coordinator())
                .isEqualTo("server-3"));
        assertThat(server3OfFour.asked(Request.AnnounceCoordinator.class)).containsExactly("server-1", "server-2");
    }

    @Test
    void aWinnersEpochIsNewerThanAnyThatItHasSeenAndCarriesItsRank() {
        server2.comesUp();
        server4.saysOk();
        server4.announces(new Epoch(7L << 16 | 4));
        server2.tell(new BullyElection.StartElection("the test wants one"));
        server2.waits(T);
        assertThat(server2.events(NodeEvent.CoordinatorElected.class))
                .containsExactly(new NodeEvent.CoordinatorElected(8L << 16 | 2, 2));
    }

    @Test
    void anEpochIsOnDiskBeforeItIsAnnounced() {
        server2.comesUp();
        server2.waits(T);
        assertThat(server2.disk.newest().number())
                .isEqualTo(server2.published.get(0).epoch().orElseThrow());
    }

    @Test
    void aSecondElectionIsNotStartedWhileOneRuns() {
        server2.comesUp();
        server2.tell(new BullyElection.StartElection("the test wants one"));
        assertThat(server2.events(NodeEvent.ElectionStarted.class)).hasSize(1);
    }

    @Test
    void whileAnElectionRunsThereIsNoCoordinator() {
        ServerUnderTest follower = ServerUnderTest.following(2, 4);
        follower.tell(new BullyElection.StartElection("the test wants one"));
        assertThat(follower.told).extracting(CoordinatorChanged::coordinator).isEqualTo(List.of(Optional.empty()));
    }

    @Test
    void aServerThatIsGivenAnotherRankElectsUnderThatRank() {
        ServerUnderTest lowest = ServerUnderTest.following(1, 3);
        lowest.tell(new BullyElection.MembersChanged(new Members(
                new Member("server-1", 9, ServerUnderTest.member(1).address()),
                List.of(
                        new Member("server-1", 9, ServerUnderTest.member(1).address()),
                        ServerUnderTest.member(2),
                        ServerUnderTest.member(3)))));
        assertThat(lowest.asked(Request.AskElection.class)).isEmpty();
        assertThat(lowest.leads()).isTrue();
    }

    @Test
    void aListWithTheSameRankForThisServerIsNoReasonToElect() {
        ServerUnderTest follower = ServerUnderTest.following(2, 4);
        follower.comesUp();
        assertThat(follower.events(NodeEvent.ElectionStarted.class)).isEmpty();
    }
}
