package io.bellwether.runtime.node.log;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.port.HardwareClock;
import io.bellwether.runtime.trace.ProcessEvent.LinesLeftOut;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes the lines of one process, on a thread of its own. Whoever logs never waits: when more than {@value #CAPACITY}
 * lines are waiting, new ones are left out, and the log says how many.
 */
public final class OperationLog implements AutoCloseable {

    private static final int CAPACITY = 8_192;
    private static final int BATCH = 512;
    private static final Duration LAST_LINES = Duration.ofMillis(500);

    private final LogLevel least;
    private final LineFormat format;
    private final OutputStream out;
    private final BlockingQueue<LogLine> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread writer;
    private volatile boolean closing;

    private OperationLog(LogLevel least, LineFormat format, OutputStream out, String node) {
        this.least = least;
        this.format = format;
        this.out = out;
        this.writer = new Thread(this::write, node + "-log");
        this.writer.setDaemon(true);
    }

    /** @param out is flushed after each batch of lines, and not closed */
    public static OperationLog open(String node, LogFormat format, LogLevel least, OutputStream out) {
        OperationLog log = new OperationLog(least, LineFormat.of(format, node), out, node);
        log.writer.start();
        return log;
    }

    /**
     * Logs the event if it is important enough.
     *
     * @param clock the node's Lamport time
     * @param stampedBy is asked for the line's time
     */
    public void add(Event event, long clock, HardwareClock stampedBy) {
        LogLevel level = Importance.of(event);
        if (level.isWithin(least) && !waiting.offer(new LogLine(stampedBy.epochMicros(), level, clock, event))) {
            leftOut.incrementAndGet();
        }
    }

    /** How many lines were left out since the log last said so. */
    public long leftOut() {
        return leftOut.get();
    }

    /** Writes what is waiting, for half a second at most. */
    @Override
    public void close() {
        closing = true;
        writer.interrupt();
        try {
            writer.join(LAST_LINES.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<LogLine> batch = new ArrayList<>(BATCH);
        boolean readable = true;
        while (readable && (!closing || !waiting.isEmpty())) {
            await(batch);
            waiting.drainTo(batch, BATCH - batch.size());
            readable = print(batch);
            batch.clear();
        }
    }

    private void await(List<LogLine> batch) {
        try {
            LogLine first = waiting.poll(1, TimeUnit.SECONDS);
            if (first != null) {
                batch.add(first);
            }
        } catch (InterruptedException closed) {
            // Only close() interrupts: what is waiting is still written.
        }
    }

    /** Whether anybody can still read it. */
    private boolean print(List<LogLine> batch) {
        if (batch.isEmpty()) {
            return true;
        }
        StringBuilder text = new StringBuilder();
        batch.forEach(line -> text.append(format.write(line)));
        LogLine last = batch.get(batch.size() - 1);
        long missing = leftOut.getAndSet(0);
        if (missing > 0) {
            LinesLeftOut event = new LinesLeftOut(missing);
            text.append(format.write(new LogLine(last.epochMicros(), Importance.of(event), last.clock(), event)));
        }
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException nobodyReads) {
            return false;
        }
    }
}
