package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Archive.Effect;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which appends share a commit, and what becomes of them when it fails. */
class GroupCommitTest {

    private static final SyncOutcome SYNCED = new SyncOutcome.Synced();

    private record Group(int writes, int records) {}

    private final List<Group> groups = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final Semaphore mayEnd = new Semaphore(0);
    private final GroupCommit commits = new GroupCommit("test", Disk.SOUND, new HeldDisk());
    private Optional<String> refusal = Optional.empty();

    private final class HeldDisk implements GroupCommit.Target {
        @Override
        public Map<Position, Effect> commit(List<StoredWrite> writes, List<SmallRecord> records) throws StoreException {
            first.countDown();
            mayEnd.acquireUninterruptibly();
            if (refusal.isPresent()) {
                throw new StoreException(refusal.get());
            }
            groups.add(new Group(writes.size(), records.size()));
            return Map.of();
        }

        @Override
        public void checkpoint() {
            throw new AssertionError("nothing is due so early");
        }
    }

    @AfterEach
    void close() {
        mayEnd.release(1_000);
        commits.close();
    }

    private void append(long sequence) throws StoreException {
        commits.append(Stored.message(sequence, "id-" + sequence));
    }

    private void appendRecord() throws StoreException {
        commits.append(new SmallRecord(Optional.empty(), new byte[0]));
    }

    private CompletableFuture<SyncOutcome> sync() {
        CompletableFuture<SyncOutcome> outcome = new CompletableFuture<>();
        commits.sync(outcome::complete);
        return outcome;
    }

    @Test
    void allThatIsAskedForWhileACommitRunsSharesTheNext() throws Exception {
        commits.start();
        append(1);
        sync();
        first.await();
        for (int sequence = 2; sequence <= 50; sequence++) {
            append(sequence);
            sync();
        }
        CompletableFuture<SyncOutcome> last = sync();
        mayEnd.release(2);
        assertThat(last.join()).isEqualTo(SYNCED);
        assertThat(groups).containsExactly(new Group(1, 0), new Group(49, 0));
    }

    @Test
    void writesWaitForTheirOwnSyncAndRecordsGoWithAny() throws Exception {
        mayEnd.release(2);
        commits.start();
        append(1);
        appendRecord();
        commits.syncRecords();
        assertThat(groups).containsExactly(new Group(0, 1));
        assertThat(sync().join()).isEqualTo(SYNCED);
        assertThat(groups).containsExactly(new Group(0, 1), new Group(1, 0));
    }

    @Test
    void whenACommitFailsItsWritesAreVoidAndItsRecordsGoWithTheNext() throws Exception {
        mayEnd.release(2);
        refusal = Optional.of("disk full");
        commits.start();
        append(1);
        appendRecord();
        assertThat(sync().join()).isEqualTo(new SyncOutcome.Failed("disk full"));
        refusal = Optional.empty();
        assertThat(sync().join()).isEqualTo(SYNCED);
        assertThat(groups).containsExactly(new Group(0, 1));
    }

    @Test
    void whatWasAskedForIsAnsweredBeforeItCloses() throws Exception {
        mayEnd.release(2);
        append(1);
        CompletableFuture<SyncOutcome> asked = sync();
        appendRecord();
        commits.start();
        commits.close();
        assertThat(asked).isCompletedWithValue(SYNCED);
        assertThat(groups).containsExactly(new Group(1, 1));
        assertThat(sync().join()).isInstanceOf(SyncOutcome.Failed.class);
    }
}
