package io.bellwether.actors.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.log.LogRecord.WriteStored;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.memory.InMemoryStore;
import io.bellwether.actors.settings.ReplicationSettings;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However much is missing, it comes in messages of bounded size. */
class BoundedPagesTest {

    private static final int MISSING = 100_000;
    private static final int BOUND = ReplicationSettings.DEFAULT.batchBytes() + 1_024;

    private static InMemoryStore diskOf(String origin) throws Exception {
        InMemoryStore disk = new InMemoryStore();
        NodeLog log = new NodeLog(disk, event -> {});
        for (int i = 1; i <= MISSING; i++) {
            var body = new WriteBody.ChannelText("alice", "geral", "mensagem número " + i);
            log.append(new WriteStored(new StoredWrite(new Position(i, origin, i), 0, "a-" + i, body)));
        }
        log.sync(synced -> {});
        return disk;
    }

    private static void assertFilled(ReplicationCluster cluster) {
        assertThat(cluster.all())
                .allSatisfy(server -> assertThat(server.replica.visibleWrites()).isEqualTo(MISSING));
        assertThat(cluster.server(1).replica.hash())
                .isEqualTo(cluster.server(2).replica.hash());
    }

    @Test
    void aServerThatReturnsWithAHundredThousandOwnWritesPushesThemInBoundedMessages() throws Exception {
        ReplicationCluster cluster = ReplicationCluster.of(1);
        cluster.join(2, diskOf("server-2@before"));
        assertFilled(cluster);
        assertThat(cluster.frames).hasSizeLessThan(200).allMatch(frame -> frame.bytes() <= BOUND);
        long told = cluster.frames.stream()
                .filter(frame -> frame.request() instanceof Request.Replicate)
                .mapToLong(
                        frame -> ((Request.Replicate) frame.request()).writes().size())
                .sum();
        assertThat(told).as("each write once").isEqualTo(MISSING);
    }

    @Test
    void aNewServerPullsAHundredThousandWritesOfADeadOneInBoundedPages() throws Exception {
        ReplicationCluster cluster = ReplicationCluster.of(1);
        cluster.join(2, diskOf("server-9@before"));
        assertFilled(cluster);
        assertThat(cluster.largestReply).isBetween(BOUND / 2, BOUND);
    }

    @Test
    void aSingleWriteLargerThanThePageIsSentAlone() {
        ReplicationSettings usual = ReplicationSettings.DEFAULT;
        ReplicationCluster cluster = new ReplicationCluster(
                2,
                new ReplicationSettings(
                        usual.ack(), usual.ackTimeout(), usual.syncInterval(), 10, 1_000, usual.historyPage()));
        cluster.createChannel(1, "geral");
        cluster.cutOff(2);
        for (int i = 0; i < 5; i++) {
            cluster.publish(1, "geral", "x".repeat(2_000), "a-" + i);
        }
        cluster.heal();
        cluster.goesQuiet();
        assertThat(cluster.server(2).replica.visibleWrites()).isEqualTo(6);
        List<Request> told =
                cluster.frames.stream().map(ReplicationCluster.Frame::request).toList();
        assertThat(told)
                .filteredOn(request -> request instanceof Request.Replicate)
                .allMatch(request -> ((Request.Replicate) request).writes().size() <= 1);
    }
}
