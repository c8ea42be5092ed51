package io.bellwether.runtime.sim.disk;

import static io.bellwether.runtime.store.StoreContract.append;
import static io.bellwether.runtime.store.StoreContract.recovered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.runtime.sim.kernel.PastEnd;
import io.bellwether.runtime.sim.kernel.Recording;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.kernel.SimulationSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualDiskTest {
    private static final DiskSettings SLOW = DiskSettings.DEFAULT.sync(Duration.ofMillis(10), Duration.ofMillis(10));

    private final List<String> reported = new ArrayList<>();
    private Simulation simulation = Simulation.withSeed(1);
    private VirtualDisk disk = disk(SLOW);
    private Store store = disk.open();

    @AfterEach
    void close() {
        simulation.close();
    }

    @Test
    void aSyncTakesItsTime() {
        List<Long> doneAtMillis = new ArrayList<>();
        store.sync(outcome -> doneAtMillis.add(simulation.now().toMillis()));
        simulation.runUntilIdle();

        assertThat(doneAtMillis).containsExactly(10L);
    }

    @Test
    void syncsAskedForDuringASyncShareTheNextOne() {
        List<Long> doneAtMillis = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            simulation.after(
                    Duration.ofMillis(number),
                    () -> store.sync(
                            outcome -> doneAtMillis.add(simulation.now().toMillis())));
        }
        simulation.runUntilIdle();

        assertThat(doneAtMillis).containsExactly(10L, 20L, 20L, 20L, 20L);
    }

    @Test
    void aSyncThatACrashInterruptsIsNeverAnswered() throws StoreException {
        List<SyncOutcome> answers = new ArrayList<>();
        append(store, "x");
        store.sync(answers::add);
        disk.crash();
        simulation.runUntilIdle();

        assertThat(answers).isEmpty();
    }

    @Test
    void theStoreOfAFormerLifeWritesNothing() throws StoreException {
        disk.crash();
        Store next = disk.open();

        assertThatThrownBy(() -> append(store, "ghost")).isInstanceOf(StoreException.class);
        assertThat(recovered(next)).isEmpty();
    }

    /** "abc" and "de" take 8 + 3 and 8 + 2 bytes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 11, 12, 20, 21})
    void aTornRecordIsNotRecovered(int survivingBytes) throws StoreException {
        replayCrash(survivingBytes);
        append(store, "abc", "de");
        disk.crash();

        List<String> whole =
                survivingBytes < 11 ? List.of() : survivingBytes < 21 ? List.of("abc") : List.of("abc", "de");
        assertThat(recovered(disk.open())).isEqualTo(whole);
        int lost = 2 - whole.size();
        boolean torn = survivingBytes != 0 && survivingBytes != 11 && survivingBytes != 21;
        assertThat(reported)
                .isEqualTo(
                        lost == 0
                                ? List.of()
                                : List.of("server-1 crash " + lost + " unsynced records lost"
                                        + (torn ? ", one of them torn" : "")));
    }

    @Test
    void aTornRecordIsWrittenOver() throws StoreException {
        replayCrash(12);
        append(store, "abc", "de");
        disk.crash();
        Store next = disk.open();
        next.recover();
        append(next, "f");
        next.syncNow();

        assertThat(recovered(disk.open())).containsExactly("abc", "f");
    }

    @Test
    void everyCrashChoosesWhatSurvives() throws StoreException {
        List<Integer> survivors = new ArrayList<>();
        for (int crash = 0; crash < 200; crash++) {
            disk.wipe();
            append(disk.open(), "a", "b");
            disk.crash();
            survivors.add(disk.open().recover().size());
        }

        assertThat(survivors).contains(0, 1, 2);
    }

    @Test
    void aFullDiskRefusesWhatDoesNotFit() throws StoreException {
        disk = disk(SLOW.capacityBytes(20));
        store = disk.open();
        append(store, "abc");

        assertThatThrownBy(() -> append(store, "de"))
                .hasMessage("server-1: no space left on device: 11 of 20 bytes are in use");
        append(store, "d");
        assertThat(recovered(disk.open())).containsExactly("abc", "d");
    }

    @Test
    void aDiskThatIsFullRefusesEverythingUntilThereIsRoom() throws StoreException {
        InstalledDiskFault fault = disk.install(DiskFault.FULL);
        assertThatThrownBy(() -> append(store, "x")).hasMessage("server-1: no space left on device");
        fault.remove();
        append(store, "y");

        assertThat(recovered(disk.open())).containsExactly("y");
        assertThat(fault.effects()).isEqualTo(1);
        assertThat(reported).containsExactly("server-1 disk-full no space left on device");
    }

    @Test
    void aWriteErrorAppendsNothing() {
        InstalledDiskFault fault = disk.install(DiskFault.WRITE_ERROR);

        assertThatThrownBy(() -> append(store, "x")).isInstanceOf(StoreException.class);
        assertThat(recovered(disk.open())).isEmpty();
        assertThat(fault.effects()).isEqualTo(1);
    }

    @Test
    void aSyncErrorIsAnsweredAndMakesNothingSafe() throws StoreException {
        replayCrash(0);
        InstalledDiskFault fault = disk.install(DiskFault.SYNC_ERROR);
        List<SyncOutcome> answers = new ArrayList<>();
        append(store, "x");
        store.sync(answers::add);
        simulation.runUntilIdle();

        assertThat(answers).containsExactly(new SyncOutcome.Failed("server-1: input/output error on sync"));
        assertThatThrownBy(store::syncNow).isInstanceOf(StoreException.class);
        disk.crash();
        assertThat(recovered(disk.open())).isEmpty();
        assertThat(fault.effects()).isEqualTo(2);
    }

    @Test
    void aLyingDiskShowsAtTheCrash() throws StoreException {
        replayCrash(0);
        InstalledDiskFault lie = disk.install(DiskFault.SYNC_LOSS);
        append(store, "x", "y");
        store.syncNow();
        assertThat(lie.effects()).isZero();
        disk.crash();

        assertThat(recovered(disk.open())).isEmpty();
        assertThat(lie.effects()).isEqualTo(2);
        assertThat(reported).contains("server-1 sync-loss 2 records lost that a sync had reported safe");
    }

    @Test
    void anHonestSyncAfterTheLieMakesEverythingSafe() throws StoreException {
        InstalledDiskFault lie = disk.install(DiskFault.SYNC_LOSS);
        append(store, "x");
        store.syncNow();
        lie.remove();
        append(store, "y");
        store.syncNow();
        disk.crash();

        assertThat(recovered(disk.open())).containsExactly("x", "y");
        assertThat(lie.effects()).isZero();
    }

    @Test
    void aWipedDiskIsEmpty() throws StoreException {
        append(store, "x");
        store.syncNow();
        disk.crash();
        disk.wipe();

        assertThat(recovered(disk.open())).isEmpty();
        assertThat(reported).containsExactly("server-1 wipe 1 records wiped");
    }

    /** Starts over in a world where that many unsynced bytes survive the first crash. */
    private void replayCrash(long survivingBytes) {
        simulation.close();
        Recording choices = Recording.of(Map.of("disk/crash/server-1", new long[] {survivingBytes}));
        simulation = Simulation.with(SimulationSettings.withSeed(1).replaying(choices, PastEnd.LEAST));
        disk = disk(SLOW);
        store = disk.open();
    }

    private VirtualDisk disk(DiskSettings settings) {
        return new VirtualDisk(
                "server-1",
                simulation,
                settings,
                (host, kind, detail) -> reported.add(host + " " + kind + " " + detail));
    }
}
