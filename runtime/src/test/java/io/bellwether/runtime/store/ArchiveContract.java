package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.log.Recovered;
import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.actors.replication.MemoryArchive;
import io.bellwether.actors.replication.PageBounds;
import io.bellwether.actors.replication.Replica;
import io.bellwether.actors.replication.WritePage;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store owes to its node of the writes that it keeps, beside the records. */
public abstract class ArchiveContract extends StoreContract {

    private static final PageBounds ALL = new PageBounds(10_000, 10_000_000);

    /** A server's replica and the log that it is kept in. */
    private final class Life {
        private final NodeLog log;
        private final Recovered recovered;
        private final Replica replica;

        private Life(Store store) {
            this.log = new NodeLog(store, event -> {});
            this.recovered = log.recover();
            this.replica = new Replica(log.archive(), recovered.writes());
        }

        private void write(List<StoredWrite> writes) throws StoreException {
            for (StoredWrite write : writes) {
                replica.append(write);
            }
            List<SyncOutcome> outcomes = new ArrayList<>();
            log.sync(outcomes::add);
            settle();
            assertThat(outcomes).containsExactly(new SyncOutcome.Synced());
            assertThat(writes).allMatch(replica::apply);
        }
    }

    private static Replica inMemory(List<StoredWrite> writes) {
        Replica replica = new Replica(new MemoryArchive(write -> {}), Archive.Summary.EMPTY);
        writes.forEach(replica::apply);
        return replica;
    }

    private static StoredWrite message(String origin, long clock, long sequence, String id) {
        return new StoredWrite(
                new Position(clock, origin, sequence), 7, id, new WriteBody.ChannelText("alice", "geral", "olá"));
    }

    private static List<StoredWrite> geral(Replica replica) {
        return replica.channelHistory("geral", Optional.empty(), ALL).writes();
    }

    private static void assertSame(Replica replica, Replica expected) {
        assertThat(replica.vector()).isEqualTo(expected.vector());
        assertThat(replica.users()).isEqualTo(expected.users());
        assertThat(replica.channels()).isEqualTo(expected.channels());
        assertThat(replica.hash()).isEqualTo(expected.hash());
        assertThat(replica.visibleWrites()).isEqualTo(expected.visibleWrites());
        assertThat(replica.missing(new TreeMap<>(), origin -> true, ALL))
                .isEqualTo(expected.missing(new TreeMap<>(), origin -> true, ALL));
        for (String name : RandomWrites.names()) {
            assertThat(replica.channelHistory(name, Optional.empty(), ALL))
                    .isEqualTo(expected.channelHistory(name, Optional.empty(), ALL));
            assertThat(replica.directHistory(name, Optional.empty(), ALL))
                    .isEqualTo(expected.directHistory(name, Optional.empty(), ALL));
        }
        for (StoredWrite write :
                expected.missing(new TreeMap<>(), origin -> true, ALL).writes()) {
            assertThat(replica.message(write.id())).as(write.id()).isEqualTo(expected.message(write.id()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsReadIsWhatAReplicaInMemoryHoldsWhileTheNodeLivesAndAfterACrash(long seed) throws StoreException {
        RandomWrites source = new RandomWrites(seed);
        List<StoredWrite> written = new ArrayList<>();
        Life life = new Life(reopen());
        for (int group = 1; group <= 12; group++) {
            List<StoredWrite> writes = source.next(10);
            life.write(writes);
            written.addAll(writes);
            assertSame(life.replica, inMemory(written));
            if (group % 4 == 0) {
                life = new Life(reopenAfterCrash());
                assertSame(life.replica, inMemory(written));
            }
        }
        assertThat(life.recovered.writes().latestClock())
                .isEqualTo(written.stream().mapToLong(StoredWrite::clock).max().orElseThrow());
    }

    @Test
    void aMessageThatASyncMadeSafeSurvivesACrash() throws StoreException {
        Life life = new Life(reopen());
        life.write(List.of(message("server-1@a", 1, 1, "a-1"), message("server-1@a", 2, 2, "a-2")));

        assertThat(geral(new Life(reopenAfterCrash()).replica))
                .extracting(StoredWrite::id)
                .containsExactly("a-1", "a-2");
    }

    @Test
    void aMessageThatIsNotYetSafeIsNotRead() throws StoreException {
        Life life = new Life(reopen());
        life.replica.append(message("server-1@a", 1, 1, "a-1"));

        assertThat(geral(life.replica)).isEmpty();
        assertThat(life.replica.message("a-1")).isEmpty();
        assertThat(life.replica.highest("server-1@a")).isZero();
    }

    @Test
    void ofTwoMessagesWithOneIdTheLowerPositionIsSeenInWhateverOrderTheyCame() throws StoreException {
        StoredWrite low = message("server-1@a", 1, 1, "same");
        StoredWrite high = message("server-2@a", 2, 1, "same");
        Life life = new Life(reopen());
        life.write(List.of(high));
        assertThat(geral(life.replica)).containsExactly(high);
        life.write(List.of(low));
        assertThat(geral(life.replica)).containsExactly(low);
        assertThat(life.replica.message("same")).contains(low);

        Replica after = new Life(reopenAfterCrash()).replica;
        assertThat(geral(after)).containsExactly(low);
        assertThat(after.visibleWrites()).isEqualTo(1);
        assertThat(after.missing(new TreeMap<>(), origin -> true, ALL).writes()).containsExactly(low, high);
    }

    @Test
    void bothCopiesInOneGroupAreJudgedOneAfterTheOther() throws StoreException {
        StoredWrite low = message("server-1@a", 1, 1, "same");
        StoredWrite high = message("server-2@a", 2, 1, "same");
        Life life = new Life(reopen());
        life.write(List.of(high, low));

        assertThat(geral(life.replica)).containsExactly(low);
        assertThat(life.replica.hash()).isEqualTo(inMemory(List.of(low, high)).hash());
    }

    @Test
    void messagesOfOneLamportTimeAreInTheOrderOfTheirOriginsAlsoAcrossPages() throws StoreException {
        List<StoredWrite> writes =
                List.of(message("c@1", 5, 1, "c"), message("a@1", 5, 1, "a"), message("b@1", 5, 1, "b"));
        Life life = new Life(reopen());
        life.write(writes);

        List<String> read = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        WritePage page;
        do {
            page = life.replica.channelHistory("geral", after, new PageBounds(1, 10_000));
            page.writes().forEach(write -> read.add(write.id()));
            after = Optional.of(page.writes().get(page.writes().size() - 1).position());
        } while (page.more());
        assertThat(read).containsExactly("a", "b", "c");
    }

    @Test
    void recordsAndWritesShareOneSync() throws StoreException {
        Store store = reopen();
        NodeLog log = new NodeLog(store, event -> {});
        log.recover();
        store.replace("k", new byte[] {1});
        log.archive().append(message("server-1@a", 1, 1, "a-1"));
        log.sync(outcome -> {});
        settle();

        Store after = reopenAfterCrash();
        assertThat(after.recover()).isNotEmpty();
        assertThat(geral(new Life(after).replica)).hasSize(1);
    }
}
