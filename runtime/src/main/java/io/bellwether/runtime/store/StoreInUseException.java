package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store.StoreException;

/** Another process has the data folder open. The message names it, and the way out. */
public final class StoreInUseException extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreInUseException(String reason) {
        super(reason);
    }
}
