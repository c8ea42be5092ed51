package io.bellwether.runtime.node;

import io.bellwether.actors.event.Event;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.OrderWriter;
import io.bellwether.runtime.node.runner.SideChannel;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.Sources;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceReader;
import io.bellwether.runtime.zeromq.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One life of a node in the JVM of the tests, which plays the runner. */
final class DrivenNode implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Path channel;
    private final CompletableFuture<RunningNode> running;

    /** Boots it; it stands by. */
    DrivenNode(Role role, Path channel, Map<String, String> flags) throws InvalidSettingsException {
        this.channel = channel;
        Unattended settings = (Unattended) role.read(Sources.of(flags, Map.of(), Optional.empty()));
        this.running = new CompletableFuture<>();
        Thread thread = new Thread(() -> live(settings), "driven-" + channel.getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    private void live(Unattended settings) {
        try {
            running.complete(RunningNode.start(
                    settings, NodeWorld.enter(settings).orElseThrow(), OutputStream.nullOutputStream()));
        } catch (CannotStartException | InterruptedException | RuntimeException e) {
            running.completeExceptionally(e);
        }
    }

    void awaitStandby() {
        Eventually.until("it stands by", () -> Files.exists(channel.resolve(SideChannel.READY)));
    }

    boolean hasStarted() {
        return running.isDone();
    }

    void awaitServing() throws Exception {
        running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void order(NodeOrder order) {
        try {
            Files.writeString(
                    channel.resolve(SideChannel.ORDERS),
                    OrderWriter.line(order),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it has declared so far. */
    List<TraceEvent> events() {
        try {
            String written = Files.readString(channel.resolve(SideChannel.EVENTS));
            String lines = written.substring(0, written.lastIndexOf('\n') + 1);
            List<TraceEvent> events = new ArrayList<>();
            try (TraceReader reader = new TraceReader(new BufferedReader(new StringReader(lines)))) {
                reader.forEach(events::add);
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the first event of that kind for which it holds. */
    <E extends Event> TraceEvent await(Class<E> kind, Predicate<E> which) {
        Eventually.until(
                "it declared " + kind.getSimpleName(), () -> first(kind, which).isPresent());
        return first(kind, which).orElseThrow();
    }

    private <E extends Event> Optional<TraceEvent> first(Class<E> kind, Predicate<E> which) {
        return events().stream()
                .filter(traced -> kind.isInstance(traced.event()) && which.test(kind.cast(traced.event())))
                .findFirst();
    }

    @Override
    public void close() {
        if (running.isDone() && !running.isCompletedExceptionally()) {
            running.join().close();
        }
    }
}
