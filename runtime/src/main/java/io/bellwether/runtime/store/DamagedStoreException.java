package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store.StoreException;

/** A file of the store is not what was written there. The message names it, its copy, and the way out. */
public final class DamagedStoreException extends StoreException {
    private static final long serialVersionUID = 1L;

    DamagedStoreException(String reason) {
        super(reason);
    }
}
