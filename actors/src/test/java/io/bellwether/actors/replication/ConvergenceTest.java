package io.bellwether.actors.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ReplicationLag;
import io.bellwether.actors.event.NodeEvent.StateDeclared;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.protocol.Publication.ChannelMessage;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Everything written is everywhere, whatever came between. */
class ConvergenceTest {

    private static final Reply PUBLISHED = new Reply.Done("publish");

    private final ReplicationCluster cluster = ReplicationCluster.of(3);

    private void assertConverged(long writes) {
        assertThat(cluster.all()).allSatisfy(server -> {
            assertThat(server.replica.visibleWrites()).isEqualTo(writes);
            assertThat(server.replica.hash())
                    .isEqualTo(cluster.server(1).replica.hash());
            assertThat(server.replica.vector())
                    .isEqualTo(cluster.server(1).replica.vector());
        });
    }

    private List<String> idsAt(int rank) {
        Reply page = cluster.ask(rank, new Request.History(Optional.of("geral"), Optional.empty(), "", 100))
                .orElseThrow();
        return ((Reply.HistoryPage) page)
                .messages().stream()
                        .map(StoredMessage::message)
                        .map(message -> ((ChannelMessage) message).id().orElseThrow())
                        .toList();
    }

    @Test
    void aWriteIsOnEveryServerAtOnceWithoutWaitingForARound() {
        cluster.createChannel(1, "geral");
        assertThat(cluster.publish(2, "geral", "olá", "a-1")).contains(PUBLISHED);
        assertConverged(2);
        assertThat(idsAt(3)).containsExactly("a-1");
        assertThat(cluster.server(3).eventsOf(WriteApplied.class)).hasSize(2);
    }

    @Test
    void aWriteIsPublishedOnceByTheServerThatAcceptedIt() {
        cluster.createChannel(1, "geral");
        cluster.publish(2, "geral", "olá", "a-1");
        cluster.goesQuiet();
        assertThat(cluster.server(2).published()).hasSize(1);
        assertThat(cluster.server(1).published()).isEmpty();
        assertThat(cluster.server(3).published()).isEmpty();
    }

    @Test
    void whatBothSidesOfAPartitionAcceptedIsOnAllServersOnceItHeals() {
        cluster.createChannel(1, "geral");
        cluster.cutOff(3);
        for (int i = 0; i < 20; i++) {
            assertThat(cluster.publish(1 + i % 3, "geral", "texto " + i, "a-" + i))
                    .contains(PUBLISHED);
        }
        assertThat(idsAt(3)).hasSize(6);
        cluster.goesQuiet();
        cluster.heal();
        cluster.goesQuiet();
        assertConverged(21);
        assertThat(idsAt(1)).hasSize(20).isEqualTo(idsAt(2)).isEqualTo(idsAt(3));
        assertThat(cluster.all()).allSatisfy(server -> {
            List<StateDeclared> declared = server.eventsOf(StateDeclared.class);
            assertThat(declared.get(declared.size() - 1).hash())
                    .isEqualTo(cluster.server(1).replica.hash());
        });
    }

    @Test
    void theLagOfAPeerIsSeenToGrowAndToVanish() {
        cluster.createChannel(1, "geral");
        cluster.goesQuiet();
        cluster.cutOff(3);
        cluster.publish(1, "geral", "um", "a-1");
        cluster.publish(1, "geral", "dois", "a-2");
        cluster.goesQuiet();
        assertThat(cluster.server(1).eventsOf(ReplicationLag.class)).contains(new ReplicationLag("server-3", 2));
        cluster.heal();
        cluster.goesQuiet();
        List<ReplicationLag> lags = cluster.server(1).eventsOf(ReplicationLag.class);
        assertThat(lags.get(lags.size() - 1)).isEqualTo(new ReplicationLag("server-3", 0));
    }

    @Test
    void aServerThatReturnsWithItsDiskGetsWhatItMissedAlsoFromServersThatDiedMeanwhile() {
        cluster.createChannel(1, "geral");
        cluster.crash(3);
        cluster.publish(1, "geral", "olá", "a-1");
        cluster.crash(1);
        cluster.restart(3);
        cluster.goesQuiet();
        assertThat(idsAt(3)).containsExactly("a-1");
    }

    @Test
    void aServerWhoseDiskWasWipedGetsEverythingBackItsOwnWritesToo() {
        cluster.createChannel(1, "geral");
        cluster.publish(1, "geral", "antes", "a-1");
        cluster.publish(2, "geral", "de outro", "a-2");
        cluster.crash(1);
        cluster.restartWiped(1);
        cluster.goesQuiet();
        assertConverged(3);
        assertThat(idsAt(1)).containsExactly("a-1", "a-2");
    }

    @Test
    void aWipedServerThatAcceptsAWriteBeforeItsOldOnesAreBackMixesUpNeither() {
        cluster.createChannel(1, "geral");
        cluster.publish(1, "geral", "antes", "a-1");
        cluster.crash(1);
        cluster.cutOff(1);
        cluster.restartWiped(1);
        cluster.createChannel(1, "novo");
        cluster.publish(1, "novo", "depois", "a-2");
        cluster.heal();
        cluster.goesQuiet();
        assertConverged(4);
        assertThat(cluster.server(2).replica.vector().keySet())
                .allMatch(origin -> Origin.server(origin).equals("server-1"))
                .hasSize(2);
    }

    @Test
    void aServerThatNobodyKnewIsFilled() {
        cluster.createChannel(1, "geral");
        for (int i = 0; i < 9; i++) {
            cluster.publish(1 + i % 3, "geral", "texto", "a-" + i);
        }
        cluster.join(4);
        assertConverged(10);
    }

    @Test
    void aWriteGoesOnceToEachPeerInOneMessageEach() {
        cluster.createChannel(1, "geral");
        cluster.goesQuiet();
        cluster.frames.clear();
        cluster.publish(1, "geral", "x".repeat(100), "a-1");
        assertThat(cluster.frames)
                .extracting(ReplicationCluster.Frame::to)
                .containsExactlyInAnyOrder("server-2", "server-3");
        assertThat(cluster.frames).allMatch(frame -> frame.bytes() < 100 + 250);
    }

    @Test
    void writesThatArriveWhileAMessageIsUnderWayGoTogetherInTheNext() {
        cluster.createChannel(1, "geral");
        cluster.goesQuiet();
        cluster.frames.clear();
        for (int i = 0; i < 50; i++) {
            cluster.server(1).asked(new Request.Publish("alice", "geral", "texto " + i, Optional.of("a-" + i)));
        }
        cluster.goesQuiet();
        assertConverged(51);
        assertThat(cluster.frames.stream()
                        .filter(frame -> frame.request() instanceof Request.Replicate told
                                && !told.writes().isEmpty())
                        .count())
                .isLessThanOrEqualTo(4);
    }
}
