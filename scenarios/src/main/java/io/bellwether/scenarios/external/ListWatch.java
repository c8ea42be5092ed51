package io.bellwether.scenarios.external;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.Address;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.wire.Answer;
import io.bellwether.scenarios.conform.wire.JsonTree;
import io.bellwether.scenarios.conform.wire.Line;
import io.bellwether.scenarios.conform.wire.MessagePackTree;
import io.bellwether.scenarios.conform.wire.UnreadableFrame;
import io.bellwether.scenarios.model.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.zeromq.ZContext;

/**
 * Asks the system's reference for its list, once a second, and declares in its name what has changed there. A reference
 * that does not answer, or answers what nobody can read, has changed nothing.
 */
final class ListWatch implements AutoCloseable {

    /** A harmless request. */
    static final byte[] QUESTION = Question.of("list").inMessagePack();

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration ANSWER_MAY_TAKE = Duration.ofSeconds(2);

    private final Address reference;
    private final Consumer<TraceEvent> sink;
    private final ListChanges changes = new ListChanges();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "list-watch");

    ListWatch(Address reference, Consumer<TraceEvent> sink) {
        this.reference = reference;
        this.sink = sink;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        try (ZContext context = new ZContext();
                Line line = new Line(context, reference, ANSWER_MAY_TAKE, QUESTION)) {
            do {
                listIn(line.ask(QUESTION)).ifPresent(list -> changes.shows(list).forEach(this::declare));
            } while (!closing.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void declare(NodeEvent event) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        sink.accept(new TraceEvent(0, System.nanoTime(), Cluster.REFERENCE, 1, micros, event));
    }

    /** Entries without a name or a rank are passed over: whether a reference writes them right is for the conformance. */
    private static Optional<SortedMap<String, Integer>> listIn(Answer answer) {
        if (!(answer instanceof Answer.Came came)) {
            return Optional.empty();
        }
        try {
            JsonNode list = read(came.body()).path("data").path("list");
            SortedMap<String, Integer> ranks = new TreeMap<>();
            list.forEach(entry -> {
                if (entry.path("name").isTextual() && entry.path("rank").canConvertToInt()) {
                    ranks.put(entry.path("name").textValue(), entry.path("rank").intValue());
                }
            });
            return Optional.of(ranks).filter(read -> list.isArray());
        } catch (UnreadableFrame unreadable) {
            return Optional.empty();
        }
    }

    private static JsonNode read(byte[] body) throws UnreadableFrame {
        return JsonTree.looksLikeIt(body) ? JsonTree.read(body) : MessagePackTree.read(body);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
