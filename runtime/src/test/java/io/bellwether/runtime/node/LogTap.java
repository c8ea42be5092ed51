package io.bellwether.runtime.node;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Takes a node's log, and waits for lines in it. */
final class LogTap extends OutputStream {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int single) {
        bytes.write(single);
        notifyAll();
    }

    @Override
    public synchronized void write(byte[] several, int from, int length) {
        bytes.write(several, from, length);
        notifyAll();
    }

    synchronized List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The first line with this in it, once there is one. */
    String await(String text) {
        return await(text, 1);
    }

    /** The line with this in it that comes after {@code number - 1} others, once there is one. */
    synchronized String await(String text, int number) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<String> found =
                    lines().stream().filter(line -> line.contains(text)).toList();
            if (found.size() >= number) {
                return found.get(number - 1);
            }
            long leftMillis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (leftMillis <= 0) {
                throw new AssertionError("no line with " + text + " in\n" + String.join("\n", lines()));
            }
            pause(leftMillis);
        }
    }

    int count(String text) {
        return (int) lines().stream().filter(line -> line.contains(text)).count();
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for a line", e);
        }
    }
}
