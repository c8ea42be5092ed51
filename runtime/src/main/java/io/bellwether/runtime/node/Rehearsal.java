package io.bellwether.runtime.node;

import io.bellwether.actors.port.Address;
import io.bellwether.protocol.Request;
import io.bellwether.runtime.node.health.HealthProbe;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.zeromq.Routes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A short life before a node stands by, in a folder that is thrown away and with peers that are never there. What a start
 * needs is loaded by then and has run once, so that the real start takes a moment whenever it comes, and nothing of what
 * follows is slow for being the first of its kind.
 */
final class Rehearsal {

    private static final Duration ANSWER_MAY_TAKE = Duration.ofSeconds(2);

    private static final List<Request> QUESTIONS = List.of(
            new Request.Login("rehearsal"),
            new Request.CreateChannel("rehearsing"),
            new Request.Publish("rehearsal", "rehearsing", "a message", Optional.of("rehearsal-1")),
            new Request.ListUsers());

    private final Unattended settings;
    private final Path folder;
    private final Map<Integer, Integer> ports = new TreeMap<>();

    private Rehearsal(Unattended settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /**
     * Returns when it is over. What goes wrong in it goes wrong in the real life, and is told there.
     *
     * @param routes of the real life; here nobody is at their ends
     */
    static void hold(Unattended settings, Routes routes) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("rehearsal-");
            try {
                new Rehearsal(settings, folder).run(routes);
            } finally {
                delete(folder);
            }
        } catch (IOException | CannotStartException notHere) {
            // Then the start takes longer, that is all.
        }
    }

    private void run(Routes routes) throws IOException, CannotStartException, InterruptedException {
        Address nobody = new Address(here(), freePort());
        Map<String, Address> peers = new TreeMap<>(routes.peers());
        peers.replaceAll((name, real) -> nobody);
        for (int port : settings.ports()) {
            ports.put(port, freePort());
        }
        NodeWorld world = RunnerWorld.apart(settings, folder, new Routes(peers, ports));
        RunningNode node = RunningNode.start(onAnotherDisk(), world, OutputStream.nullOutputStream());
        try {
            ask();
        } finally {
            node.close();
        }
    }

    private Unattended onAnotherDisk() {
        Path data = folder.resolve("data");
        if (settings instanceof RoleSettings.Server server) {
            return new RoleSettings.Server(
                    server.process(), server.port(), server.server(), server.publications(), data);
        } else if (settings instanceof RoleSettings.Reference reference) {
            return new RoleSettings.Reference(
                    reference.process(), reference.port(), reference.cluster(), reference.limits(), data);
        }
        return settings;
    }

    private void ask() {
        HealthProbe probe = new HealthProbe(ANSWER_MAY_TAKE);
        List<Address> places =
                ports.values().stream().map(port -> new Address(here(), port)).toList();
        if (settings instanceof RoleSettings.Server) {
            QUESTIONS.forEach(question -> probe.ask(places.get(0), question));
        } else if (settings instanceof RoleSettings.Proxy) {
            probe.server(places.get(0));
        } else if (settings instanceof RoleSettings.Reference) {
            probe.reference(places.get(0));
        }
    }

    private static String here() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
