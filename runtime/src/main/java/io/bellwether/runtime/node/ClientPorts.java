package io.bellwether.runtime.node;

import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.port.Store;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.store.Disk;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.security.SecureRandom;

/** What a client that a person uses has of this machine: sockets, a clock, and a place to remember what was read. */
public final class ClientPorts implements AutoCloseable {
    private final NodeResources resources = new NodeResources();
    private final NodePorts ports;

    /** @throws CannotStartException if the data folder cannot be used */
    public ClientPorts(RoleSettings.Client settings) throws CannotStartException {
        Store store = KeptStore.open(settings.data(), Disk.SOUND, resources);
        ports = new NodePorts(
                settings.node(),
                resources.add(new JeroMqSockets(settings.node(), ZeroMqSettings.DEFAULT)),
                store,
                new SystemClock(),
                event -> {},
                new SeededRandomness(new SecureRandom().nextLong()));
    }

    public NodePorts ports() {
        return ports;
    }

    /** After the actors that use them have ended. */
    @Override
    public void close() {
        resources.close();
    }
}
