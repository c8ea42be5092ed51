package io.bellwether.actors.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a server makes of its log after a crash, and of a disk that refuses. */
class RecoveryTest {

    private static StoredWrite record(long sequence, String id) {
        Position position = new Position(sequence, "server-1@a", sequence);
        return new StoredWrite(position, 0, id, new WriteBody.ChannelText("alice", "geral", "olá"));
    }

    private static Replica recovered(StoredWrite... log) {
        MemoryArchive archive = new MemoryArchive(write -> {});
        archive.load(List.of(log));
        return new Replica(archive, archive.recover());
    }

    @Test
    void aSequenceThatWasGivenAgainAfterAFailedSyncIsTheLaterWrite() {
        Replica replica = recovered(record(1, "a"), record(2, "failed"), record(3, "failed too"), record(2, "b"));
        assertThat(replica.highest("server-1@a")).isEqualTo(2);
        assertThat(replica.message("b")).isPresent();
        assertThat(replica.message("failed")).isEmpty();
        assertThat(replica.message("failed too")).isEmpty();
    }

    @Test
    void whatIsBehindARecordThatCouldNotBeReadWaitsForTheOthers() {
        Replica replica = recovered(record(1, "a"), record(3, "c"));
        assertThat(replica.highest("server-1@a")).isEqualTo(1);
    }

    @Test
    void aWriteWhoseSyncFailedLeavesNoGapForThePeers() {
        ReplicationCluster cluster = ReplicationCluster.of(2);
        cluster.createChannel(1, "geral");
        cluster.server(1).disk.refuseSyncs("I/O error");
        assertThat(cluster.publish(1, "geral", "um", "a-1").orElseThrow()).isInstanceOf(Reply.Refused.class);
        cluster.server(1).disk.recoverFromRefusal();
        assertThat(cluster.publish(1, "geral", "dois", "a-2")).contains(new Reply.Done("publish"));
        assertThat(cluster.server(2).replica.message("a-1")).isEmpty();
        assertThat(cluster.server(2).replica.message("a-2")).isPresent();
        cluster.crash(1);
        cluster.restart(1);
        cluster.goesQuiet();
        assertThat(cluster.server(1).replica.hash())
                .isEqualTo(cluster.server(2).replica.hash());
    }

    @Test
    void aPeerWhoseDiskIsFullCatchesUpOnceThereIsRoom() {
        ReplicationCluster cluster = ReplicationCluster.of(2);
        cluster.server(2).disk.refuseAppends("disk full");
        cluster.createChannel(1, "geral");
        cluster.goesQuiet();
        assertThat(cluster.server(2).replica.isChannel("geral")).isFalse();
        long rounds = cluster.frames.size();
        cluster.goesQuiet();
        assertThat(cluster.frames.size() - rounds).as("frames in three rounds").isLessThan(20);
        cluster.server(2).disk.recoverFromRefusal();
        cluster.goesQuiet();
        assertThat(cluster.server(2).replica.isChannel("geral")).isTrue();
    }

    @Test
    void twoLivesOfAServerAreDifferentOrigins() {
        ReplicationCluster cluster = ReplicationCluster.of(1);
        cluster.createChannel(1, "a");
        cluster.crash(1);
        cluster.restart(1);
        cluster.createChannel(1, "b");
        assertThat(cluster.server(1).replica.vector()).hasSize(2).allSatisfy((origin, sequence) -> {
            assertThat(Origin.server(origin)).isEqualTo("server-1");
            assertThat(sequence).isEqualTo(1);
        });
        assertThat(cluster.ask(1, new Request.ListChannels()))
                .isEqualTo(Optional.of(new Reply.Channels(List.of("a", "b"))));
    }
}
