package io.bellwether.scenarios.conform.mistake;

import io.bellwether.actors.port.Address;
import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.NodeWorld;
import io.bellwether.runtime.node.RunningNode;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.Sources;
import io.bellwether.scenarios.conform.SystemUnderTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A reference, a broker and two servers of our own, in this JVM, over real sockets. */
public final class RightSystem implements AutoCloseable {

    private static final String HERE = "127.0.0.1";
    private static final int NODES_PORTS = 5;

    private final List<Integer> ports;
    private final Deque<RunningNode> nodes = new ArrayDeque<>();

    private RightSystem(List<Integer> ports) {
        this.ports = ports;
    }

    /** @param data for the nodes' folders */
    public static RightSystem start(Path data) throws Exception {
        RightSystem system = new RightSystem(freePorts());
        try {
            system.add(
                    Role.REFERENCE,
                    Map.of(
                            "port",
                            system.port(0),
                            "data",
                            data.resolve("reference").toString()));
            system.add(Role.BROKER, Map.of("port", system.port(1), "subscriber-port", system.port(2)));
            system.server("server-1", 3, data);
            system.server("server-2", 4, data);
            return system;
        } catch (Exception e) {
            system.close();
            throw e;
        }
    }

    public SystemUnderTest addresses() {
        return new SystemUnderTest(List.of(at(3), at(4)), Optional.of(at(0)), Optional.of(at(2)));
    }

    @Override
    public void close() {
        nodes.forEach(RunningNode::close);
    }

    private void server(String name, int port, Path data) throws Exception {
        Map<String, String> flags = new TreeMap<>(Map.of(
                "name",
                name,
                "port",
                port(port),
                "reference-url",
                at(0).toString(),
                "broker-url",
                at(1) + "/" + port(2),
                "data",
                data.resolve(name).toString(),
                "heartbeat",
                "300ms",
                "expiry",
                "60s",
                "election-timeout",
                "500ms"));
        add(Role.SERVER, flags);
    }

    private void add(Role role, Map<String, String> flags)
            throws InvalidSettingsException, CannotStartException, InterruptedException {
        Unattended settings = (Unattended) role.read(Sources.of(flags, Map.of(), Optional.empty()));
        nodes.push(
                RunningNode.start(settings, NodeWorld.enter(settings).orElseThrow(), OutputStream.nullOutputStream()));
    }

    private Address at(int index) {
        return new Address(HERE, ports.get(index));
    }

    private String port(int index) {
        return String.valueOf(ports.get(index));
    }

    /** All are taken before the first is given back, so no two are the same. */
    private static List<Integer> freePorts() throws IOException {
        List<ServerSocket> taken = new ArrayList<>();
        for (int i = 0; i < NODES_PORTS; i++) {
            taken.add(new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0")));
        }
        List<Integer> free = taken.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : taken) {
            socket.close();
        }
        return free;
    }
}
