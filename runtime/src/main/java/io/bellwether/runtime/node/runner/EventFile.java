package io.bellwether.runtime.node.runner;

import io.bellwether.actors.event.Event;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceWriter;
import io.bellwether.runtime.trace.WorldEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongSupplier;

/**
 * What one life of a node declares, in the form of a trace, but with {@link System#nanoTime()} as its time. An event has
 * been handed to the system before {@code declare} returns, so that a kill loses none; and no event has an earlier time
 * than the one before it.
 */
public final class EventFile implements AutoCloseable {

    private static final int WORLD_HAS_NO_LIVES = 0;

    private final String node;
    private final int life;
    private final TraceWriter writer;
    private long declared;
    private boolean closed;

    /** @throws IOException if the file cannot be made, or is there already */
    public EventFile(Path file, String node, int life) throws IOException {
        this(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), node, life);
    }

    EventFile(OutputStream out, String node, int life) {
        this.node = node;
        this.life = life;
        this.writer = new TraceWriter(out);
    }

    /** @param nodeMicros the node's clock, which is read at the moment of the event's time */
    public void declare(Event event, LongSupplier nodeMicros) {
        write(event, node, life, nodeMicros);
    }

    /** What the world did to the node inside of its process. */
    public void declare(WorldEvent event) {
        write(event, TraceEvent.WORLD, WORLD_HAS_NO_LIVES, () -> 0);
    }

    private synchronized void write(Event event, String who, int incarnation, LongSupplier nodeMicros) {
        if (!closed) {
            writer.onEvent(
                    new TraceEvent(++declared, System.nanoTime(), who, incarnation, nodeMicros.getAsLong(), event));
            writer.flush();
        }
    }

    /** What is declared later is not kept. */
    @Override
    public synchronized void close() {
        closed = true;
        writer.close();
    }
}
