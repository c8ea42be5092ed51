package io.bellwether.cli.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zeromq.ZContext;

/** A reference, a broker, and servers, each a process on this machine. All end with it. */
final class ProcessCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TRY = Duration.ofSeconds(1);

    private final Path folder;
    private final List<Integer> ports;
    private final List<NodeProcess> servers = new ArrayList<>();
    private final List<NodeProcess> all = new ArrayList<>();

    private ProcessCluster(Path folder, List<Integer> ports) {
        this.folder = folder;
        this.ports = ports;
    }

    /**
     * @param folder for data and logs
     * @param program what runs a server, {@code Main} but for servers with a mistake
     */
    static ProcessCluster start(Path folder, int servers, Class<?> program) throws IOException {
        ProcessCluster cluster = new ProcessCluster(folder, FreePorts.take(3 + servers));
        cluster.add("reference", List.of(
                "reference", "--port", cluster.port(0), "--data", cluster.data("reference")));
        cluster.add("broker", List.of(
                "broker", "--port", cluster.port(1), "--subscriber-port", cluster.port(2)));
        for (int i = 0; i < servers; i++) {
            String name = "server-" + (i + 1);
            NodeProcess server = NodeProcess.start(name, folder, program, cluster.serverArguments(name, i));
            cluster.servers.add(server);
            cluster.all.add(server);
        }
        for (int i = 0; i < servers; i++) {
            cluster.awaitServer(i);
        }
        return cluster;
    }

    List<NodeProcess> servers() {
        return List.copyOf(servers);
    }

    String serverAddress(int index) {
        return "tcp://127.0.0.1:" + port(3 + index);
    }

    String serverAddresses() {
        return IntStream.range(0, servers.size()).mapToObj(this::serverAddress).collect(Collectors.joining(","));
    }

    String referenceAddress() {
        return "tcp://127.0.0.1:" + port(0);
    }

    String subscriberAddress() {
        return "tcp://127.0.0.1:" + port(2);
    }

    String brokerUrl() {
        return "tcp://127.0.0.1:" + port(1) + "/" + port(2);
    }

    /** Another node beside the cluster; ends with it. */
    NodeProcess add(String name, List<String> arguments) throws IOException {
        NodeProcess node = NodeProcess.start(name, folder, arguments);
        all.add(node);
        return node;
    }

    String data(String name) throws IOException {
        return Files.createDirectories(folder.resolve("data").resolve(name)).toString();
    }

    void awaitServer(int index) {
        awaitReply(servers.get(index), serverAddress(index));
    }

    /** Until the node answers to {@code users}, be it with an error. */
    void awaitReply(NodeProcess node, String address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (ZContext context = new ZContext();
                Requester requester = new Requester(context, address, TRY)) {
            while (requester.ask("users", Map.of()).isEmpty()) {
                if (!node.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError(node.name() + " does not answer at " + address + "; it said:\n" + node.output());
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (NodeProcess node : all) {
            node.kill();
        }
    }

    private List<String> serverArguments(String name, int index) throws IOException {
        return List.of(
                "server",
                "--name", name,
                "--port", port(3 + index),
                "--reference-url", referenceAddress(),
                "--broker-url", brokerUrl(),
                "--data", data(name),
                "--heartbeat", "500ms",
                "--expiry", "5s");
    }

    private String port(int index) {
        return String.valueOf(ports.get(index));
    }
}
