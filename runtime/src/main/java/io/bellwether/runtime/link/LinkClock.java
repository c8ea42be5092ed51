package io.bellwether.runtime.link;

/** Nanoseconds since the proxy was opened, which unlike {@link System#nanoTime} can be compared as they are. */
final class LinkClock {
    private final long originNanos = System.nanoTime();

    long nanos() {
        return System.nanoTime() - originNanos;
    }
}
