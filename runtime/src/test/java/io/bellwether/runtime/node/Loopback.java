package io.bellwether.runtime.node;

import io.bellwether.runtime.node.settings.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A cluster over real sockets of this machine, on ports that nobody else uses. Closing it closes every node. */
final class Loopback implements AutoCloseable {

    private static final String HERE = "tcp://127.0.0.1:";

    private final Path data;
    private final Deque<Integer> ports;
    private final int reference;
    private final int publishers;
    private final int subscribers;
    private final Deque<TestNode> nodes = new ArrayDeque<>();

    Loopback(Path data) throws IOException {
        this.data = data;
        this.ports = freePorts(12);
        this.reference = ports.pop();
        this.publishers = ports.pop();
        this.subscribers = ports.pop();
    }

    TestNode reference() throws Exception {
        return add(
                Role.REFERENCE,
                Map.of(
                        "port",
                        String.valueOf(reference),
                        "data",
                        data.resolve("reference").toString()));
    }

    TestNode broker() throws Exception {
        return add(
                Role.BROKER,
                Map.of("port", String.valueOf(publishers), "subscriber-port", String.valueOf(subscribers)));
    }

    TestNode server(String name, int port, String... more) throws Exception {
        Map<String, String> flags = new TreeMap<>(Map.of(
                "name", name,
                "port", String.valueOf(port),
                "reference-url", HERE + reference,
                "broker-url", brokerUrl(),
                "data", data.resolve(name).toString()));
        for (int i = 0; i < more.length; i += 2) {
            flags.put(more[i], more[i + 1]);
        }
        return add(Role.SERVER, flags);
    }

    TestNode proxy(int port) throws Exception {
        return add(Role.PROXY, Map.of("port", String.valueOf(port), "reference-url", HERE + reference));
    }

    /** @param server where it asks */
    TestNode bot(int server, String... more) throws Exception {
        Map<String, String> flags = new TreeMap<>(
                Map.of("server-url", HERE + server, "broker-url", brokerUrl(), "channels", "geral", "rate", "20/s"));
        for (int i = 0; i < more.length; i += 2) {
            flags.put(more[i], more[i + 1]);
        }
        return add(Role.BOT, flags);
    }

    int freePort() {
        return ports.pop();
    }

    int referencePort() {
        return reference;
    }

    String brokerUrl() {
        return HERE + publishers + "/" + subscribers;
    }

    @Override
    public void close() {
        while (!nodes.isEmpty()) {
            nodes.pop().close();
        }
    }

    private TestNode add(Role role, Map<String, String> flags) throws Exception {
        TestNode node = TestNode.start(role, flags);
        nodes.push(node);
        return node;
    }

    /** All are taken before the first is given back, so no two are the same. */
    private static Deque<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> taken = new ArrayList<>();
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
            taken.add(socket);
            free.add(socket.getLocalPort());
        }
        for (ServerSocket socket : taken) {
            socket.close();
        }
        return free;
    }
}
