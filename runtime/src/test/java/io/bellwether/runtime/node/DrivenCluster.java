package io.bellwether.runtime.node;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.trace.TraceEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A reference, a broker, a server and a client in a run of their own, five times as fast as this machine's time. */
final class DrivenCluster implements AutoCloseable {

    static final double SCALE = 0.2;
    static final long EPOCH_MICROS = 1_767_225_600_000_000L;

    private final Path folder;
    private final Map<String, Integer> ports = new TreeMap<>();
    private final List<DrivenNode> nodes = new ArrayList<>();
    private final NodeOrder.Start start;
    private final List<String> ofTheServer;

    /** @param ofTheServer what else the server is told: settings, each with its value */
    DrivenCluster(Path folder, String... ofTheServer) throws IOException {
        this.folder = folder;
        this.ofTheServer = List.of(ofTheServer);
        List<String> places = List.of("reference:5559", "broker:5557", "broker:5558", "server-1:5555");
        List<ServerSocket> taken = new ArrayList<>();
        for (String place : places) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            taken.add(socket);
            ports.put(place, socket.getLocalPort());
        }
        for (ServerSocket socket : taken) {
            socket.close();
        }
        Files.writeString(
                folder.resolve("routes.json"),
                ports.entrySet().stream()
                        .map(place -> "\"" + place.getKey() + "\": \"127.0.0.1:" + place.getValue() + "\"")
                        .collect(Collectors.joining(", ", "{", "}")));
        this.start = new NodeOrder.Start(System.nanoTime(), EPOCH_MICROS);
    }

    NodeOrder.Start start() {
        return start;
    }

    int port(String place) {
        return ports.get(place);
    }

    Path data(String node) {
        return folder.resolve("data").resolve(node);
    }

    DrivenNode reference() throws Exception {
        return standby(Role.REFERENCE, "reference", 1, "port", portOf("reference:5559"), "data", dataOf("reference"));
    }

    DrivenNode broker() throws Exception {
        return standby(
                Role.BROKER, "broker", 1, "port", portOf("broker:5557"), "subscriber-port", portOf("broker:5558"));
    }

    DrivenNode server() throws Exception {
        List<String> settings = new ArrayList<>(List.of(
                "name",
                "server-1",
                "port",
                portOf("server-1:5555"),
                "address",
                "tcp://server-1:5555",
                "reference-url",
                "tcp://reference:5559",
                "broker-url",
                "tcp://broker:5557/5558",
                "data",
                dataOf("server-1")));
        settings.addAll(ofTheServer);
        return standby(Role.SERVER, "server-1", 1, settings.toArray(String[]::new));
    }

    DrivenNode client(int life) throws Exception {
        return standby(
                Role.SCRIPTED_CLIENT,
                "ana",
                life,
                "server-url",
                "tcp://server-1:5555",
                "broker-url",
                "tcp://broker:5557/5558",
                "tries",
                "10",
                "data",
                dataOf("ana"));
    }

    /** Everybody, started. */
    DrivenCluster everybody() throws Exception {
        List<DrivenNode> all = List.of(reference(), broker(), server(), client(1));
        for (DrivenNode node : all) {
            node.awaitStandby();
            node.order(start);
            node.awaitServing();
        }
        return this;
    }

    /** In the order in which they were made: reference, broker, server, client. */
    DrivenNode node(int index) {
        return nodes.get(index);
    }

    /** What all nodes have declared, by their times. */
    List<TraceEvent> everything() {
        return nodes.stream()
                .flatMap(node -> node.events().stream())
                .sorted(Comparator.comparingLong(TraceEvent::atNanos))
                .toList();
    }

    private DrivenNode standby(Role role, String name, int life, String... settings) throws Exception {
        Map<String, String> flags = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            flags.put(settings[i], settings[i + 1]);
        }
        Path channel = folder.resolve("channels").resolve(name + "-" + life);
        flags.put("node", name);
        flags.put("life", String.valueOf(life));
        flags.put("side-channel", channel.toString());
        flags.put("time-scale", String.valueOf(SCALE));
        flags.put("bind", "127.0.0.1");
        flags.put("routes", folder.resolve("routes.json").toString());
        DrivenNode node = new DrivenNode(role, channel, flags);
        nodes.add(node);
        return node;
    }

    private String portOf(String place) {
        return String.valueOf(port(place));
    }

    private String dataOf(String node) {
        return data(node).toString();
    }

    @Override
    public void close() {
        nodes.forEach(DrivenNode::close);
    }
}
