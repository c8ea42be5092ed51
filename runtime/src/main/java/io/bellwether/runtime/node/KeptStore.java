package io.bellwether.runtime.node;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.store.Disk;
import io.bellwether.runtime.store.SqliteStore;
import io.bellwether.runtime.store.json.ReferenceData;
import io.bellwether.runtime.store.json.ServerData;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a node keeps what must survive a restart: with the JSON file of its role beside it, if that has one. */
final class KeptStore {
    private KeptStore() {}

    /**
     * A store, and nothing beside it.
     *
     * @param folder empty where nothing is to survive
     * @param disk what the store is on
     * @param resources closes the store in the end
     * @throws CannotStartException if the folder cannot be used; it says why
     */
    static Store open(Optional<Path> folder, Disk disk, NodeResources resources) throws CannotStartException {
        try {
            return folder.isEmpty() ? new ForgetfulStore() : resources.add(SqliteStore.open(folder.get(), disk));
        } catch (StoreException e) {
            throw new CannotStartException(e.getMessage(), e);
        }
    }

    /**
     * The store of a role, and the file beside it.
     *
     * @param listeners the store's own is added, where it has one
     * @param problems told what goes wrong later with the file
     * @throws CannotStartException if the folder cannot be used, or the file not be imported; it says why
     */
    static Store open(
            Unattended settings,
            Disk disk,
            NodeResources resources,
            List<Consumer<NodeEvent>> listeners,
            Consumer<String> problems)
            throws CannotStartException {
        try {
            if (settings instanceof RoleSettings.Server server) {
                return resources
                        .add(ServerData.open(server.data(), disk, problems))
                        .store();
            }
            if (settings instanceof RoleSettings.Reference reference) {
                ReferenceData data =
                        resources.add(ReferenceData.open(reference.data(), disk, Clock.systemUTC(), problems));
                listeners.add(data.listener());
                return data.store();
            }
        } catch (StoreException e) {
            throw new CannotStartException(e.getMessage(), e);
        }
        return open(settings.folder(), disk, resources);
    }
}
