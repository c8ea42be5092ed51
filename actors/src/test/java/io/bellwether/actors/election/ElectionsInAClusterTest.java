package io.bellwether.actors.election;

import static io.bellwether.actors.election.ElectionCluster.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the servers of a cluster reach together: one coordinator, the live server of the highest rank. */
class ElectionsInAClusterTest {
    private static final Duration ONE_ELECTION = Duration.ofSeconds(4);

    @Test
    void worstCaseOf20ServersCosts379Messages() {
        ElectionCluster cluster = ElectionCluster.settled(20);
        cluster.crash(20);
        cluster.startElection(1);
        cluster.elapse(ONE_ELECTION);
        assertThat(cluster.coordinators().values()).hasSize(19).containsOnly(19);
        assertThat(cluster.messages()).isEqualTo(20 * 20 - 20 - 1);
    }

    @Test
    void bestCaseOf20ServersCosts18Announcements() {
        ElectionCluster cluster = ElectionCluster.settled(20);
        cluster.crash(20);
        cluster.startElection(19);
        cluster.elapse(ONE_ELECTION);
        assertThat(cluster.elections()).isEqualTo(1);
        assertThat(cluster.announcements()).isEqualTo(18);
    }

    @Test
    void whenAllNoticeTheCrashTheElectionCostsNoMoreThanTheWorstCase() {
        ElectionCluster cluster = ElectionCluster.settled(20);
        cluster.crash(20);
        cluster.elapse(C);
        assertThat(cluster.coordinators().values()).containsOnly(19);
        assertThat(cluster.messages()).isLessThanOrEqualTo(20 * 20 - 20 - 1);
    }

    @Test
    void aQuietClusterHoldsNoElections() {
        ElectionCluster cluster = ElectionCluster.settled(5);
        cluster.elapse(Duration.ofMinutes(10));
        assertThat(cluster.messages()).isZero();
    }

    @Test
    void aCoordinatorThatReturnsTakesItsRoleBack() {
        ElectionCluster cluster = ElectionCluster.settled(3);
        cluster.crash(3);
        cluster.elapse(C);
        assertThat(cluster.coordinators()).hasSize(2).containsValue(2).doesNotContainValue(3);
        cluster.start(3);
        cluster.elapse(C);
        assertThat(cluster.coordinators().values()).hasSize(3).containsOnly(3);
    }

    @Test
    void aCoordinatorThatReturnsWithAWipedDiskTakesItsRoleBackToo() {
        ElectionCluster cluster = ElectionCluster.settled(3);
        cluster.crash(3);
        cluster.elapse(C);
        cluster.wipe(3);
        cluster.start(3);
        cluster.elapse(C);
        assertThat(cluster.coordinators().values()).hasSize(3).containsOnly(3);
    }

    @Test
    void theLastServerLeftCoordinatesItself() {
        ElectionCluster cluster = ElectionCluster.settled(5);
        for (int rank = 5; rank > 1; rank--) {
            cluster.crash(rank);
        }
        cluster.elapse(C);
        assertThat(cluster.coordinators()).containsExactlyEntriesOf(Map.of(1, 1));
    }

    @Test
    void eachSideOfAPartitionHasItsCoordinatorAndTheHigherOneRemainsAfterIt() {
        ElectionCluster cluster = ElectionCluster.settled(5);
        cluster.partition(1, 1, 1, 2, 2);
        cluster.elapse(C);
        assertThat(cluster.coordinators().values()).containsExactly(3, 3, 3, 5, 5);
        cluster.heal();
        cluster.elapse(C);
        assertThat(cluster.coordinators().values()).containsOnly(5);
    }

    @Test
    void anAnnouncementThatReachesNobodyIsMadeGoodByTheNextElection() {
        ElectionCluster cluster = ElectionCluster.settled(3);
        cluster.crash(3);
        cluster.lose(request -> request instanceof Request.AnnounceCoordinator, publication -> true);
        cluster.elapse(C);
        cluster.lose(request -> false, publication -> false);
        cluster.elapse(C);
        assertThat(cluster.coordinators().values()).hasSize(2).containsOnly(2);
    }

    @Test
    void aPublicationThatIsLostDoesNotMatterWhereTheAnnouncementIsMadeDirectlyToo() {
        ElectionCluster cluster = ElectionCluster.settled(5);
        cluster.lose(request -> false, publication -> true);
        cluster.crash(5);
        cluster.elapse(C);
        assertThat(cluster.coordinators().values()).containsOnly(4);
    }

    @Test
    void aHundredServersThatStartTogetherAgreeWithoutAStorm() {
        ElectionCluster cluster = new ElectionCluster(100, 1);
        cluster.startAll();
        cluster.elapse(C);
        assertThat(cluster.coordinators().values()).hasSize(100).containsOnly(100);
        assertThat(cluster.messages()).isLessThan(100 * 100 * 3);
    }
}
