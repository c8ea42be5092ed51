package io.bellwether.runtime.node.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.runtime.node.order.NodeOrder.BreakDisk;
import io.bellwether.runtime.node.order.NodeOrder.Disk;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.runtime.trace.WorldEvent.DiskFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakableDiskTest {

    private final List<WorldEvent> declared = new ArrayList<>();
    private final BreakableDisk disk = new BreakableDisk("server-1", declared::add, Optional.empty());

    @Test
    void aSoundDiskRefusesNothing() {
        assertThatCode(disk::beforeWrite).doesNotThrowAnyException();
        assertThatCode(disk::beforeSync).doesNotThrowAnyException();
        assertThat(declared).isEmpty();
    }

    @Test
    void aFullDiskRefusesWritesAndKeepsWhatItHas() {
        disk.obey(new BreakDisk(Disk.FULL, true));

        assertThatThrownBy(disk::beforeWrite)
                .isInstanceOf(StoreException.class)
                .hasMessage("server-1: no space left on device");
        assertThatCode(disk::beforeSync).doesNotThrowAnyException();
        assertThat(declared).containsExactly(new DiskFault("server-1", "disk-full", "no space left on device"));
    }

    @Test
    void aFailingDiskRefusesWritesAndSyncs() {
        disk.obey(new BreakDisk(Disk.ERROR, true));

        assertThatThrownBy(disk::beforeWrite).hasMessageContaining("input/output error on write");
        assertThatThrownBy(disk::beforeSync).hasMessageContaining("input/output error on sync");
        assertThat(declared)
                .extracting(event -> ((DiskFault) event).kind())
                .containsExactly("write-error", "sync-error");
    }

    @Test
    void aFaultEndsWithoutTheOthers() {
        disk.obey(new BreakDisk(Disk.FULL, true));
        disk.obey(new BreakDisk(Disk.ERROR, true));
        disk.obey(new BreakDisk(Disk.ERROR, false));

        assertThatThrownBy(disk::beforeWrite).hasMessageContaining("no space left");
        assertThatCode(disk::beforeSync).doesNotThrowAnyException();
    }
}
