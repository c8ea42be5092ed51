package io.bellwether.runtime.store.json;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** When a file must be written, or be left as it was. None at first. Safe for use by several threads. */
final class Deadline {

    private static final long NONE = 0;

    private volatile long atNanos = NONE;

    /** From now on. */
    void set(Duration left) {
        long at = System.nanoTime() + left.toNanos();
        atNanos = at == NONE ? 1 : at;
    }

    /** Refuses whatever is written to it after the deadline. */
    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int oneByte) throws IOException {
                check();
                out.write(oneByte);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                check();
                out.write(bytes, from, length);
            }
        };
    }

    boolean isOver() {
        long at = atNanos;
        return at != NONE && System.nanoTime() - at > 0;
    }

    private void check() throws IOException {
        if (isOver()) {
            throw new InterruptedIOException("there is too much to write while the node stops; it is written after the"
                    + " next start. Nothing is lost: the database has it");
        }
    }
}
