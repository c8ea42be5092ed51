package io.bellwether.runtime.terminal.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** What a terminal was sent; for any thread. */
final class TerminalOutput extends OutputStream {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int octet) {
        bytes.write(octet);
        notifyAll();
    }

    synchronized void forget() {
        bytes.reset();
    }

    synchronized String raw() {
        return bytes.toString(UTF_8);
    }

    /** Without what only moves the cursor or changes colours. */
    String text() {
        return raw().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>78]|\u001b\\([A-Z0-9]", "");
    }

    /** Waits until that text was written. */
    synchronized void awaits(String text) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!text().contains(text)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("the terminal never showed \"" + text + "\", but: " + text());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
