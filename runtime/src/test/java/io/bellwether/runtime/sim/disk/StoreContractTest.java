package io.bellwether.runtime.sim.disk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The contract is worth something: a disk that breaks it is caught. */
class StoreContractTest {

    @Test
    void aDiskThatLiesAboutItsSyncsIsCaught() {
        VirtualDiskContractTest lying = new VirtualDiskContractTest();
        lying.disk.install(DiskFault.SYNC_LOSS);

        assertThatThrownBy(lying::whatWasSyncedSurvivesACrash).isInstanceOf(AssertionError.class);
        lying.close();
    }

    @Test
    void theSameDiskWithoutTheLieIsNot() {
        VirtualDiskContractTest honest = new VirtualDiskContractTest();

        assertThatCode(honest::whatWasSyncedSurvivesACrash).doesNotThrowAnyException();
        honest.close();
    }
}
