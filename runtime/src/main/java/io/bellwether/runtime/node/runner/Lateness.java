package io.bellwether.runtime.node.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How late this machine lets things happen in this process: by how much a short sleep was too long, and how long the actors'
 * thread took to get to something that it had nothing to do with, at worst. The runner reads it in a file, and does not hold
 * the node to what the machine did not allow.
 */
final class Lateness {

    /** The node's own first steps are not the machine's doing. */
    private static final Duration START = Duration.ofSeconds(1);

    private final long beganNanos = System.nanoTime();
    private final Path file;
    private final AtomicLong worstNanos = new AtomicLong();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private long writtenNanos;

    /** @param file holds nanoseconds; is there once there is something to say */
    Lateness(Path file) {
        this.file = file;
    }

    void sleep(Duration duration) throws IOException {
        long asleepNanos = System.nanoTime();
        LockSupport.parkNanos(duration.toNanos());
        sample(System.nanoTime() - asleepNanos - duration.toNanos());
        if (worstNanos.get() > writtenNanos) {
            writtenNanos = worstNanos.get();
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, writtenNanos + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Asks how long the actors' thread takes to answer, once at a time, and not while the node starts. */
    void ask(Executor actors) {
        if (System.nanoTime() - beganNanos > START.toNanos() && waiting.compareAndSet(false, true)) {
            long askedNanos = System.nanoTime();
            try {
                actors.execute(() -> {
                    sample(System.nanoTime() - askedNanos);
                    waiting.set(false);
                });
            } catch (RejectedExecutionException ended) {
                // The node stops, and nobody waits for it any more.
            }
        }
    }

    private void sample(long lateNanos) {
        worstNanos.accumulateAndGet(lateNanos, Math::max);
    }
}
