package io.bellwether.scenarios.containers.network;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The connections between nodes: which were made since the last look, and which are no more. One that comes and goes
 * between two looks is not seen. A thread of its own looks, because the kernel takes its time for its tables.
 */
public final class Connections implements AutoCloseable {

    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(20);

    /** So that looking takes a fifth of a processor at most, when all connections are made at once. */
    private static final int REST_AFTER_A_LOOK = 4;

    private static final String GONE = "the kernel has given it up, or one end has closed it";

    private final List<ConnectionsOfNode> ofNodes;
    private final Queue<TraceEvent> seen = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService looking;
    private volatile Optional<RuntimeException> failure = Optional.empty();
    private SortedSet<Connection> known = new TreeSet<>();

    /**
     * @param tables the folder {@code net} of a process in each node's namespace, by node
     * @param addresses of the nodes
     */
    public Connections(Map<String, Path> tables, Map<String, String> addresses) {
        Map<String, String> nodes = new TreeMap<>();
        addresses.forEach((node, address) -> nodes.put(address, node));
        this.ofNodes = new TreeMap<>(tables)
                .entrySet().stream()
                        .map(entry -> new ConnectionsOfNode(entry.getKey(), entry.getValue(), nodes))
                        .toList();
        this.looking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "connections");
            thread.setDaemon(true);
            return thread;
        });
        looking.execute(this::look);
    }

    private void look() {
        long beganNanos = System.nanoTime();
        try {
            compare();
            long tookNanos = System.nanoTime() - beganNanos;
            looking.schedule(
                    this::look,
                    Math.max(BETWEEN_TWO_LOOKS.toNanos(), REST_AFTER_A_LOOK * tookNanos),
                    TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // Nobody wants to know any more.
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
    }

    private void compare() {
        SortedSet<Connection> found = new TreeSet<>();
        ofNodes.forEach(node -> found.addAll(node.made()));
        known.stream()
                .filter(connection -> !found.contains(connection))
                .forEach(lost -> tell(new WorldEvent.ConnectionLost(lost.from(), lost.to(), GONE)));
        found.stream()
                .filter(connection -> !known.contains(connection))
                .forEach(made -> tell(new WorldEvent.ConnectionMade(made.from(), made.to())));
        known = found;
    }

    /** Stamped when it was seen, not when the look began: it may be younger than that. */
    private void tell(WorldEvent event) {
        seen.add(new TraceEvent(0, System.nanoTime(), TraceEvent.WORLD, 0, 0, event));
    }

    /** Tells what has been seen since it was asked before. */
    public void poll(Consumer<TraceEvent> sink) {
        failure.ifPresent(cause -> {
            throw new IllegalStateException("the kernel's tables of connections cannot be read: " + cause, cause);
        });
        for (TraceEvent event = seen.poll(); event != null; event = seen.poll()) {
            sink.accept(event);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
