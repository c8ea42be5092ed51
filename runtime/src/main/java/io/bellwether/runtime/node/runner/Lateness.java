package io.bellwether.runtime.node.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How late this machine lets things happen in this process: by how much a short sleep was too long, at worst. The runner
 * reads it in a file, and does not hold the node to what the machine did not allow.
 */
final class Lateness {

    private final Path file;
    private long worstNanos;

    /** @param file holds nanoseconds; is there once there is something to say */
    Lateness(Path file) {
        this.file = file;
    }

    void sleep(Duration duration) throws IOException {
        long beganNanos = System.nanoTime();
        LockSupport.parkNanos(duration.toNanos());
        long lateNanos = System.nanoTime() - beganNanos - duration.toNanos();
        if (lateNanos > worstNanos) {
            worstNanos = lateNanos;
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, worstNanos + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
