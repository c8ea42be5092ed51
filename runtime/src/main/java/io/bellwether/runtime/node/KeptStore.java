package io.bellwether.runtime.node;

import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.runtime.store.SqliteStore;
import java.nio.file.Path;
import java.util.Optional;

/** Where a node keeps what must survive a restart. */
final class KeptStore {
    private KeptStore() {}

    /**
     * @param folder empty where nothing is to survive
     * @param resources closes the store in the end
     * @throws CannotStartException if the folder cannot be used; it says why
     */
    static Store open(Optional<Path> folder, NodeResources resources) throws CannotStartException {
        if (folder.isEmpty()) {
            return new ForgetfulStore();
        }
        try {
            return resources.add(SqliteStore.open(folder.get()));
        } catch (StoreException e) {
            throw new CannotStartException(e.getMessage(), e);
        }
    }
}
