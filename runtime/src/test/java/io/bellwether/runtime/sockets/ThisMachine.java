package io.bellwether.runtime.sockets;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.runtime.zeromq.Eventually;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** TCP on this machine. */
final class ThisMachine implements World {

    private final List<JeroMqSockets> nodes = new ArrayList<>();

    @Override
    public Sockets node(String name) {
        JeroMqSockets sockets = new JeroMqSockets(name, ZeroMqSettings.DEFAULT.bindHost("127.0.0.1"));
        nodes.add(sockets);
        return sockets;
    }

    @Override
    public Address free(String node) {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Address("127.0.0.1", probe.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void until(String what, BooleanSupplier holds) {
        Eventually.until(what, holds);
    }

    @Override
    public void close() {
        nodes.forEach(JeroMqSockets::close);
    }
}
