package io.bellwether.runtime.node;

import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.store.SqliteStore;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** What a client that a person uses has of this machine: sockets, a clock, and a place to remember what was read. */
public final class ClientPorts implements AutoCloseable {
    private final NodeResources resources = new NodeResources();
    private final NodePorts ports;

    /** @throws CannotStartException if the data folder cannot be used */
    public ClientPorts(RoleSettings.Client settings) throws CannotStartException {
        ports = new NodePorts(
                settings.node(),
                resources.add(new JeroMqSockets(settings.node(), ZeroMqSettings.DEFAULT)),
                store(settings.data()),
                new SystemClock(),
                event -> {},
                new SeededRandomness(new SecureRandom().nextLong()));
    }

    public NodePorts ports() {
        return ports;
    }

    private Store store(Optional<Path> folder) throws CannotStartException {
        if (folder.isEmpty()) {
            return new ForgetfulStore();
        }
        try {
            return resources.add(SqliteStore.open(folder.get()));
        } catch (StoreException e) {
            resources.close();
            throw new CannotStartException(e.getMessage(), e);
        }
    }

    /** After the actors that use them have ended. */
    @Override
    public void close() {
        resources.close();
    }
}
