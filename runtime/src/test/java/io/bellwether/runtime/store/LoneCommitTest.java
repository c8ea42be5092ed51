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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a write that is alone goes to the disk in the thread that brings it, and when it does not. */
class LoneCommitTest {

    private static final SyncOutcome SYNCED = new SyncOutcome.Synced();
    private static final String CHECKPOINT = "checkpoint";

    private final QuickDisk disk = new QuickDisk();
    private final AtomicLong nanoClock = new AtomicLong();
    private final GroupCommit commits = new GroupCommit("disk", Disk.SOUND, disk, nanoClock::get);
    private long sequence;

    /** Remembers on which threads it was asked. */
    private static final class QuickDisk implements GroupCommit.Target {
        private final Thread test = Thread.currentThread();
        private final List<String> asked = new ArrayList<>();
        private volatile Runnable duringCommit = () -> {};

        @Override
        public Map<Position, Effect> commit(List<StoredWrite> writes, List<SmallRecord> records) {
            duringCommit.run();
            note("commit of " + writes.size());
            return Map.of();
        }

        @Override
        public void checkpoint() {
            note(CHECKPOINT);
        }

        private synchronized void note(String what) {
            Thread thread = Thread.currentThread();
            asked.add(what + " on " + (thread == test ? "caller" : thread.getName()));
        }

        private synchronized List<String> taken() {
            List<String> taken = List.copyOf(asked);
            asked.clear();
            return taken;
        }
    }

    @BeforeEach
    void start() {
        commits.start();
    }

    @AfterEach
    void close() {
        disk.duringCommit = () -> {};
        commits.close();
    }

    private CompletableFuture<SyncOutcome> write() throws StoreException {
        append();
        return sync();
    }

    private void append() throws StoreException {
        sequence++;
        commits.append(Stored.message(sequence, "id-" + sequence));
    }

    private CompletableFuture<SyncOutcome> sync() {
        CompletableFuture<SyncOutcome> outcome = new CompletableFuture<>();
        commits.sync(outcome::complete);
        return outcome;
    }

    /** By commits that take no time. */
    private void showThatTheDiskIsQuick() throws StoreException {
        String thread = "";
        while (!thread.endsWith("caller")) {
            assertThat(write().join()).isEqualTo(SYNCED);
            thread = disk.taken().get(0);
        }
    }

    @Test
    void aLoneWriteIsCommittedByWhoeverBringsItOnceTheDiskHasShownThatItIsQuick() throws Exception {
        write().join();
        assertThat(disk.taken()).containsExactly("commit of 1 on disk");
        showThatTheDiskIsQuick();
        assertThat(write()).isCompletedWithValue(SYNCED);
        assertThat(disk.taken()).containsExactly("commit of 1 on caller");
    }

    @Test
    void nobodyIsHeldUpByASlowDiskForLong() throws Exception {
        showThatTheDiskIsQuick();
        disk.duringCommit = () -> nanoClock.addAndGet(20 * CommitPace.QUICK_NANOS);
        write().join();
        disk.taken();
        write().join();
        assertThat(disk.taken()).containsExactly("commit of 1 on disk");
    }

    @Test
    void severalWritesShareACommitOfTheDisksThread() throws Exception {
        showThatTheDiskIsQuick();
        append();
        write().join();
        assertThat(disk.taken()).containsExactly("commit of 2 on disk");
    }

    @Test
    void whereSeveralHaveWrittenALoneWriteIsNotCommittedAtOnceSoThatItsActorCanTakeInTheOthers() throws Exception {
        showThatTheDiskIsQuick();
        append();
        write().join();
        disk.taken();
        for (int i = 0; i < GroupCommit.LONE_COMMITS_BEFORE; i++) {
            write().join();
            assertThat(disk.taken()).containsExactly("commit of 1 on disk");
        }
        write().join();
        assertThat(disk.taken()).containsExactly("commit of 1 on caller");
    }

    @Test
    void whatIsAskedForDuringALoneCommitWaitsForItAndSharesTheNext() throws Exception {
        showThatTheDiskIsQuick();
        LoneCommit lone = LoneCommit.begin(this);
        append();
        CompletableFuture<SyncOutcome> second = sync();
        append();
        CompletableFuture<SyncOutcome> third = sync();
        lone.mayEnd.countDown();
        assertThat(lone.answer.join()).isCompletedWithValue(SYNCED);
        assertThat(second.join()).isEqualTo(SYNCED);
        assertThat(third.join()).isEqualTo(SYNCED);
        assertThat(disk.taken()).containsExactly("commit of 1 on other", "commit of 2 on disk");
    }

    @Test
    void theCheckpointIsLeftToTheDisksThread() throws Exception {
        showThatTheDiskIsQuick();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 2 * GroupCommit.LONE_COMMITS_BETWEEN_CHECKPOINTS; i++) {
            write().join();
            asked.addAll(disk.taken());
        }
        commits.close();
        asked.addAll(disk.taken());
        assertThat(asked).contains(CHECKPOINT + " on disk").doesNotContain(CHECKPOINT + " on caller");
    }

    @Test
    void recordsThatAreWaitedForGoTheShortWayToo() throws Exception {
        showThatTheDiskIsQuick();
        commits.append(new SmallRecord(Optional.empty(), new byte[0]));
        commits.syncRecords();
        assertThat(disk.taken()).containsExactly("commit of 0 on caller");
    }

    @Test
    void closingWaitsForALoneCommit() throws Exception {
        showThatTheDiskIsQuick();
        LoneCommit lone = LoneCommit.begin(this);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(commits::close);
        while (!sync().isDone()) {
            Thread.onSpinWait();
        }
        assertThat(closed).isNotDone();
        lone.mayEnd.countDown();
        closed.join();
        assertThat(disk.taken().get(0)).isEqualTo("commit of 1 on other");
        assertThat(lone.answer.join()).isCompletedWithValue(SYNCED);
    }

    /** Under way on a thread called "other" until it may end. */
    private record LoneCommit(CountDownLatch mayEnd, CompletableFuture<CompletableFuture<SyncOutcome>> answer) {

        static LoneCommit begin(LoneCommitTest test) throws Exception {
            LoneCommit lone = new LoneCommit(new CountDownLatch(1), new CompletableFuture<>());
            CountDownLatch begun = new CountDownLatch(1);
            test.disk.duringCommit = () -> {
                begun.countDown();
                awaitUninterruptibly(lone.mayEnd);
            };
            test.append();
            new Thread(() -> lone.answer.complete(test.sync()), "other").start();
            begun.await();
            return lone;
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
