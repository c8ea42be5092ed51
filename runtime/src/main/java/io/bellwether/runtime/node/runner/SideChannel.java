package io.bellwether.runtime.node.runner;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.NodeOrder.End;
import io.bellwether.runtime.node.order.NodeOrder.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The folder through which a runner and one life of a node talk. Files, because they outlive a kill, pass into a
 * container, and no fault of the network touches them.
 */
public final class SideChannel implements AutoCloseable {

    /** What the node declares, as it declares it. */
    public static final String EVENTS = "events.jsonl";

    /** What the runner orders, as it orders it. */
    public static final String ORDERS = "orders.jsonl";

    /** Is there once the node stands by. */
    public static final String READY = "ready";

    /** By how much a short sleep of the node was too long at worst, in nanoseconds. */
    public static final String LATENESS = "lateness";

    /** Is there once the life is over, and nothing of it touches the node's files any more. */
    public static final String OVER = "over";

    private static final Duration GLANCE = Duration.ofMillis(2);
    private static final Duration LAST_ORDER_MAY_TAKE = Duration.ofSeconds(1);

    private final Path folder;
    private final EventFile events;
    private final OrderFile orders;
    private Optional<Thread> listening = Optional.empty();
    private volatile boolean closed;

    /** @throws IOException if the folder cannot be written to, or has been used by another life */
    public SideChannel(Path folder, String node, int life) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.events = new EventFile(folder.resolve(EVENTS), node, life);
        this.orders = new OrderFile(folder.resolve(ORDERS));
    }

    public EventFile events() {
        return events;
    }

    /**
     * Says that the node stands by, and waits until it is to start. Empty if it is to end instead.
     *
     * @throws IOException if the folder fails, or the first order is another one
     */
    public Optional<Start> awaitStart() throws IOException {
        Files.createFile(folder.resolve(READY));
        Optional<NodeOrder> first = orders.next();
        while (first.isEmpty()) {
            LockSupport.parkNanos(GLANCE.toNanos());
            first = orders.next();
        }
        if (first.get() instanceof Start start) {
            return Optional.of(start);
        } else if (first.get() instanceof End) {
            return Optional.empty();
        }
        throw new IOException("the first order is not to start, but " + first.get());
    }

    /**
     * Hands over every order that follows, on a thread of its own, and looks meanwhile how late things happen here.
     *
     * @param actors runs the node's actors
     * @param problems told what cannot be read or done
     */
    public void obey(Executor actors, Consumer<NodeOrder> orderly, Consumer<String> problems) {
        Thread thread = new Thread(() -> listen(actors, orderly, problems), "orders");
        thread.setDaemon(true);
        listening = Optional.of(thread);
        thread.start();
    }

    private void listen(Executor actors, Consumer<NodeOrder> orderly, Consumer<String> problems) {
        Lateness lateness = new Lateness(folder.resolve(LATENESS));
        while (!closed) {
            try {
                Optional<NodeOrder> next = orders.next();
                next.ifPresent(orderly);
                if (next.isEmpty()) {
                    lateness.ask(actors);
                    lateness.sleep(GLANCE);
                }
            } catch (IllegalArgumentException wrong) {
                problems.accept(wrong.getMessage());
            } catch (IOException failed) {
                problems.accept("no more orders can be read: " + failed.getMessage());
                return;
            }
        }
    }

    private void awaitListener() {
        try {
            if (listening.isPresent()) {
                listening.get().join(LAST_ORDER_MAY_TAKE.toMillis());
            }
            orders.close();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new UncheckedIOException("the orders cannot be closed: " + failed.getMessage(), failed);
        }
    }

    /** The last thing that a node does: afterwards nothing of it touches the folder. */
    @Override
    public void close() {
        closed = true;
        awaitListener();
        events.close();
        try {
            Files.createFile(folder.resolve(OVER));
        } catch (IOException nobodyWaits) {
            // The folder is gone, and with it whoever would have read this.
            return;
        }
    }
}
