package io.bellwether.runtime.node;

import io.bellwether.actors.port.Address;
import io.bellwether.runtime.node.runner.SideChannel;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A small cluster that lives for a moment within this process before its first node stands by, with all that a node does:
 * it is ranked, elects, is asked, stores, replicates, publishes, and is heard. What a node needs is loaded by then and has
 * run some hundred times, so that nothing of what follows is slow for being the first of its kind. In scaled time that
 * would look like seconds.
 */
public final class Rehearsal implements AutoCloseable {

    /** Few seconds of the rehearsing cluster's time are a moment. */
    private static final String TIME_SCALE = "0.05";

    /** Of the talk of a bot that is heard by itself: some hundred requests, answers and publications. */
    private static final long ENOUGH_BYTES = 30_000;

    /** On a machine that has no time now, the rehearsal must not be what takes it. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private static final long GLANCE_NANOS = Duration.ofMillis(2).toNanos();

    /** What has been loaded and compiled is the process's, whoever lives in it next. */
    private static final AtomicBoolean HELD = new AtomicBoolean();

    private final Path folder;
    private final Deque<RunningNode> cast = new ArrayDeque<>();

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns when it is over; at once if this process has had one. What goes wrong in it goes wrong in the real life, and
     * is told there.
     *
     * @param withProxy whether the bot asks a proxy instead of a server
     */
    public static void hold(boolean withProxy) throws InterruptedException {
        if (HELD.getAndSet(true)) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("rehearsal-");
            try (Rehearsal rehearsal = new Rehearsal(folder)) {
                rehearsal.run(withProxy);
            } finally {
                delete(folder);
            }
        } catch (IOException | CannotStartException notHere) {
            // Then the first steps take longer, that is all.
            return;
        }
    }

    private void run(boolean withProxy) throws IOException, CannotStartException, InterruptedException {
        Address reference = place();
        Address publishers = place();
        Address subscribers = place();
        String broker = publishers + "/" + subscribers.port();
        Address asked = place();
        add(Role.REFERENCE, "reference", Map.of("port", port(reference), "data", data("reference")));
        add(Role.BROKER, "broker", Map.of("port", port(publishers), "subscriber-port", port(subscribers)));
        addServer("server-1", withProxy ? place() : asked, reference, broker);
        addServer("server-2", place(), reference, broker);
        if (withProxy) {
            add(Role.PROXY, "proxy", Map.of("port", port(asked), "reference-url", reference.toString()));
        }
        add(
                Role.BOT,
                "bot",
                Map.of(
                        "server-url",
                        asked.toString(),
                        "broker-url",
                        broker,
                        "rate",
                        "20/s",
                        "burst",
                        "100",
                        "channels",
                        "one"));
        awaitTalk(folder.resolve("bot").resolve(SideChannel.EVENTS));
    }

    private void addServer(String name, Address place, Address reference, String broker)
            throws CannotStartException, InterruptedException {
        add(
                Role.SERVER,
                name,
                Map.of(
                        "name", name,
                        "port", port(place),
                        "address", place.toString(),
                        "reference-url", reference.toString(),
                        "broker-url", broker,
                        "heartbeat", "1s",
                        "data", data(name)));
    }

    private void add(Role role, String node, Map<String, String> flags)
            throws CannotStartException, InterruptedException {
        Map<String, String> all = new TreeMap<>(flags);
        all.put("node", node);
        all.put("time-scale", TIME_SCALE);
        try {
            Unattended settings = (Unattended) role.read(Sources.of(all, Map.of(), Optional.empty()));
            NodeWorld world = RunnerWorld.apart(settings, folder.resolve(node));
            cast.push(RunningNode.start(settings, world, OutputStream.nullOutputStream()));
        } catch (InvalidSettingsException mistake) {
            throw new IllegalStateException(mistake);
        }
    }

    private static void awaitTalk(Path events) throws IOException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (Files.size(events) < ENOUGH_BYTES && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private String data(String node) {
        return folder.resolve(node + "-data").toString();
    }

    private static Address place() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket(0, 1, here)) {
            return new Address(here.getHostAddress(), socket.getLocalPort());
        }
    }

    private static String port(Address place) {
        return String.valueOf(place.port());
    }

    @Override
    public void close() {
        cast.forEach(RunningNode::close);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
