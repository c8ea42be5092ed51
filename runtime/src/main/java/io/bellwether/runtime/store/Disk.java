package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store.StoreException;

/** What may refuse beside the system: a disk that is made to fail. Several threads ask. */
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
}
