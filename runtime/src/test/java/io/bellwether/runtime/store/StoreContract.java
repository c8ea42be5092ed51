package io.bellwether.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store owes to its node. A store of another world is tested by extending this. */
public abstract class StoreContract {

    /** Opens the same store again, as the next incarnation of a node does, without losing anything. */
    protected abstract Store reopen();

    /** Opens the same store after the worst that the world can do to it without a fault of the disk. */
    protected abstract Store reopenAfterCrash();

    /** Lets the world go on until every sync is complete. */
    protected abstract void settle();

    @Test
    void aNewStoreIsEmpty() {
        assertThat(reopen().recover()).isEmpty();
    }

    @Test
    void recordsComeBackInTheirOrder() throws StoreException {
        Store store = reopen();
        append(store, "one", "two", "", "three");
        store.syncNow();

        assertThat(recovered(reopen())).containsExactly("one", "two", "", "three");
    }

    @Test
    public void whatWasSyncedSurvivesACrash() throws StoreException {
        Store store = reopen();
        append(store, "one", "two");
        store.sync(outcome -> {});
        settle();

        assertThat(recovered(reopenAfterCrash())).containsExactly("one", "two");
    }

    @Test
    void whatWasSyncedAtOnceSurvivesACrash() throws StoreException {
        Store store = reopen();
        append(store, "one", "two");
        store.syncNow();

        assertThat(recovered(reopenAfterCrash())).containsExactly("one", "two");
    }

    @Test
    void whatSurvivesACrashIsAPrefix() throws StoreException {
        Store store = reopen();
        append(store, "safe");
        store.syncNow();
        append(store, "a", "b", "c");

        List<String> survivors = recovered(reopenAfterCrash());
        assertThat(survivors)
                .isEqualTo(List.of("safe", "a", "b", "c").subList(0, survivors.size()))
                .startsWith("safe");
    }

    @Test
    void everySyncIsAnsweredOnceAndInOrder() throws StoreException {
        Store store = reopen();
        List<String> answers = new ArrayList<>();
        append(store, "one");
        store.sync(outcome -> answers.add("first " + outcome));
        append(store, "two");
        store.sync(outcome -> answers.add("second " + outcome));
        settle();

        assertThat(answers).containsExactly("first " + new SyncOutcome.Synced(), "second " + new SyncOutcome.Synced());
        assertThat(recovered(reopenAfterCrash())).containsExactly("one", "two");
    }

    @Test
    void aSyncOfNothingSucceeds() {
        List<SyncOutcome> answers = new ArrayList<>();
        reopen().sync(answers::add);
        settle();

        assertThat(answers).containsExactly(new SyncOutcome.Synced());
    }

    @Test
    void appendingGoesOnAfterACrash() throws StoreException {
        append(reopen(), "maybe lost, maybe torn");
        Store again = reopenAfterCrash();
        List<String> expected = new ArrayList<>(recovered(again));
        append(again, "new");
        again.syncNow();
        expected.add("new");

        assertThat(recovered(reopenAfterCrash())).isEqualTo(expected);
    }

    @Test
    void aRecordIsCopied() throws StoreException {
        Store store = reopen();
        byte[] record = "before".getBytes(UTF_8);
        store.append(record);
        record[0] = 'x';
        store.syncNow();

        assertThat(recovered(reopen())).containsExactly("before");
    }

    @Test
    void ofRecordsWithOneKeyTheNewestComesBackLast() throws StoreException {
        Store store = reopen();
        for (String value : List.of("1", "2", "3")) {
            store.replace("clock", ("clock " + value).getBytes(UTF_8));
            store.replace("epoch", ("epoch " + value).getBytes(UTF_8));
            store.syncNow();
        }

        List<String> survivors = recovered(reopenAfterCrash());
        assertThat(survivors.stream().filter(record -> record.startsWith("clock")))
                .last()
                .isEqualTo("clock 3");
        assertThat(survivors.stream().filter(record -> record.startsWith("epoch")))
                .last()
                .isEqualTo("epoch 3");
    }

    public static void append(Store store, String... records) throws StoreException {
        for (String record : records) {
            store.append(record.getBytes(UTF_8));
        }
    }

    public static List<String> recovered(Store store) {
        return store.recover().stream().map(record -> new String(record, UTF_8)).toList();
    }
}
