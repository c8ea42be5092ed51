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
public final class ProcessCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TRY = Duration.ofSeconds(1);

    private static final String LOCAL = "tcp://127.0.0.1:";

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
    public static ProcessCluster start(Path folder, int servers, Class<?> program) throws IOException {
        ProcessCluster cluster = new ProcessCluster(folder, FreePorts.take(3 + servers));
        try {
            cluster.start(servers, program);
            return cluster;
        } catch (IOException | RuntimeException | AssertionError e) {
            cluster.close();
            throw e;
        }
    }

    private void start(int count, Class<?> program) throws IOException {
        add("reference", List.of("reference", "--port", port(0), "--data", data("reference")));
        add("broker", List.of("broker", "--port", port(1), "--subscriber-port", port(2)));
        for (int i = 0; i < count; i++) {
            String name = "server-" + (i + 1);
            NodeProcess server = NodeProcess.start(name, folder, program, serverArguments(name, i));
            servers.add(server);
            all.add(server);
        }
        for (int i = 0; i < count; i++) {
            awaitReply(servers.get(i), serverAddress(i));
        }
    }

    public List<NodeProcess> servers() {
        return List.copyOf(servers);
    }

    public String serverAddress(int index) {
        return LOCAL + port(3 + index);
    }

    public String serverAddresses() {
        return IntStream.range(0, servers.size()).mapToObj(this::serverAddress).collect(Collectors.joining(","));
    }

    public String referenceAddress() {
        return LOCAL + port(0);
    }

    public String subscriberAddress() {
        return LOCAL + port(2);
    }

    public String brokerUrl() {
        return LOCAL + port(1) + "/" + port(2);
    }

    /** A proxy in front of the cluster; returns its address. */
    public String addProxy() throws IOException {
        String port = String.valueOf(FreePorts.take(1).get(0));
        NodeProcess proxy = add("proxy", List.of("proxy", "--port", port, "--reference-url", referenceAddress()));
        awaitReply(proxy, LOCAL + port);
        return LOCAL + port;
    }

    /** A server whose reference is away, so that it belongs to no cluster; returns its address. */
    public String addServerAlone(String name, String... flags) throws IOException {
        List<Integer> two = FreePorts.take(2);
        List<String> arguments = new ArrayList<>(
                List.of("server", "--name", name, "--port", two.get(0).toString(), "--data", data(name)));
        arguments.addAll(List.of("--reference-url", LOCAL + two.get(1), "--broker-url", brokerUrl()));
        arguments.addAll(List.of(flags));
        awaitReply(add(name, arguments), LOCAL + two.get(0));
        return LOCAL + two.get(0);
    }

    /** Another node beside the cluster; ends with it. */
    private NodeProcess add(String name, List<String> arguments) throws IOException {
        NodeProcess node = NodeProcess.start(name, folder, arguments);
        all.add(node);
        return node;
    }

    private String data(String name) throws IOException {
        return Files.createDirectories(folder.resolve("data").resolve(name)).toString();
    }

    /** Until the node answers to {@code users}, be it with an error. */
    private void awaitReply(NodeProcess node, String address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (ZContext context = new ZContext();
                Requester requester = new Requester(context, address, TRY)) {
            while (requester.ask("users", Map.of()).isEmpty()) {
                if (!node.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError(
                            node.name() + " does not answer at " + address + "; it said:\n" + node.output());
                }
            }
        }
    }

    @Override
    public void close() {
        all.forEach(NodeProcess::kill);
    }

    private List<String> serverArguments(String name, int index) throws IOException {
        return List.of(
                "server",
                "--name",
                name,
                "--port",
                port(3 + index),
                "--reference-url",
                referenceAddress(),
                "--broker-url",
                brokerUrl(),
                "--data",
                data(name),
                "--heartbeat",
                "500ms",
                "--expiry",
                "5s");
    }

    private String port(int index) {
        return String.valueOf(ports.get(index));
    }
}
