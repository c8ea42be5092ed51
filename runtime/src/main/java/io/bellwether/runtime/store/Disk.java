package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store.StoreException;
import java.util.Optional;

/** What may refuse beside the system, or take longer: a disk that is made to fail, or to be slow. Several threads ask. */
public interface Disk {

    /** Refuses nothing. */
    Disk SOUND = new Disk() {
        @Override
        public void beforeWrite() {}

        @Override
        public void beforeSync() {}
    };

    /** @throws StoreException if nothing can be written; nothing is */
    void beforeWrite() throws StoreException;

    /** @throws StoreException if nothing can be made safe; nothing is */
    void beforeSync() throws StoreException;

    /** How long its syncs take; empty where they take what the system takes. */
    default Optional<SyncTime> syncTime() {
        return Optional.empty();
    }
}
