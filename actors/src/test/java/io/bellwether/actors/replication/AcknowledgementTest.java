package io.bellwether.actors.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.actors.settings.ReplicationSettings;
import io.bellwether.actors.settings.ReplicationSettings.Ack;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many disks hold a write before its client is told OK. */
class AcknowledgementTest {

    private static final Duration PATIENCE =
            ReplicationSettings.DEFAULT.ackTimeout().plusMillis(100);

    private static List<Reply> answersAfter(ReplicationCluster cluster, int rank, Duration time) {
        cluster.passes(time);
        return cluster.server(rank).answers();
    }

    @Test
    void aLocalAcknowledgementWaitsForNobody() {
        ReplicationCluster cluster = ReplicationCluster.acknowledging(3, Ack.LOCAL);
        cluster.cutOff(1);
        assertThat(cluster.createChannel(1, "geral")).contains(new Reply.Done("channel"));
    }

    @Test
    void aMajorityIsEnoughWhileOneServerIsAway() {
        ReplicationCluster cluster = ReplicationCluster.acknowledging(3, Ack.MAJORITY);
        cluster.cutOff(3);
        assertThat(cluster.createChannel(1, "geral")).contains(new Reply.Done("channel"));
        assertThat(cluster.server(2).replica.isChannel("geral")).isTrue();
    }

    @Test
    void nothingIsAcknowledgedBeforeTheOtherDiskHasSynced() {
        ReplicationCluster cluster = ReplicationCluster.acknowledging(2, Ack.MAJORITY);
        cluster.server(2).disk.holdSyncs();
        assertThat(cluster.createChannel(1, "geral")).isEmpty();
        assertThat(cluster.server(1).eventsOf(WriteAccepted.class)).isEmpty();
        cluster.server(2).disk.releaseSyncs();
        assertThat(answersAfter(cluster, 1, Duration.ofMillis(100))).containsExactly(new Reply.Done("channel"));
        assertThat(cluster.server(1).eventsOf(WriteAccepted.class)).hasSize(1);
    }

    @Test
    void aMinorityTellsItsClientThatTheWriteMayStillCount() {
        ReplicationCluster cluster = ReplicationCluster.acknowledging(3, Ack.MAJORITY);
        cluster.createChannel(1, "geral");
        cluster.cutOff(1);
        assertThat(cluster.publish(1, "geral", "olá", "a-1")).isEmpty();
        assertThat(answersAfter(cluster, 1, PATIENCE))
                .singleElement()
                .isInstanceOfSatisfying(Reply.Refused.class, refused -> assertThat(refused.reason())
                        .contains("pode ainda valer"));
        assertThat(cluster.server(1).published()).isEmpty();
    }

    @Test
    void aRetryAfterTheHealIsOkAndTheMessageIsPublishedOnce() {
        ReplicationCluster cluster = ReplicationCluster.acknowledging(3, Ack.MAJORITY);
        cluster.createChannel(1, "geral");
        cluster.cutOff(1);
        cluster.publish(1, "geral", "olá", "a-1");
        answersAfter(cluster, 1, PATIENCE);
        assertThat(cluster.publish(1, "geral", "olá", "a-1"))
                .as("still cut off")
                .isEmpty();
        answersAfter(cluster, 1, PATIENCE);
        cluster.heal();
        cluster.goesQuiet();
        assertThat(cluster.publish(1, "geral", "olá", "a-1")).contains(new Reply.Done("publish"));
        assertThat(cluster.server(1).published()).hasSize(1);
        assertThat(cluster.server(3).replica.message("a-1")).isPresent();
    }

    @Test
    void aRetryAtTheServerThatItReachedIsAcknowledgedByTheSameMajority() {
        ReplicationCluster cluster = ReplicationCluster.acknowledging(3, Ack.MAJORITY);
        cluster.createChannel(1, "geral");
        cluster.publish(1, "geral", "olá", "a-1");
        assertThat(cluster.publish(2, "geral", "olá", "a-1")).contains(new Reply.Done("publish"));
    }

    @Test
    void allMeansAlsoTheOneThatIsAway() {
        ReplicationCluster cluster = ReplicationCluster.acknowledging(3, Ack.ALL);
        cluster.cutOff(3);
        assertThat(cluster.createChannel(1, "geral")).isEmpty();
        assertThat(answersAfter(cluster, 1, PATIENCE)).singleElement().isInstanceOf(Reply.Refused.class);
        cluster.heal();
        cluster.goesQuiet();
        assertThat(cluster.publish(2, "geral", "olá", "a-1")).contains(new Reply.Done("publish"));
    }

    @Test
    void aServerThatKnowsNoOthersYetDoesNotTakeItselfForAMajority() {
        ReplicationCluster cluster = ReplicationCluster.acknowledging(1, Ack.MAJORITY);
        assertThat(cluster.createChannel(1, "geral")).as("alone on the list").isPresent();
        ReplicatedServer unlisted = cluster.bootUnlisted(2);
        unlisted.asked(new Request.CreateChannel("geral"));
        unlisted.settle();
        assertThat(unlisted.answers()).isEmpty();
    }

    @Test
    void aMajorityIsOneOfAllServersEverHeardOfAlsoAfterARestart() {
        ReplicationCluster cluster = ReplicationCluster.acknowledging(3, Ack.MAJORITY);
        cluster.createChannel(1, "geral");
        cluster.cutOff(1);
        cluster.crash(1);
        cluster.restartListing(1, List.of(ReplicatedServer.member(1)));
        assertThat(cluster.publish(1, "geral", "olá", "a-1")).isEmpty();
        assertThat(cluster.publish(2, "geral", "olá", "a-2")).isEqualTo(Optional.of(new Reply.Done("publish")));
    }
}
