package io.bellwether.runtime.zeromq;

import java.util.concurrent.atomic.AtomicInteger;

/** Bounds what waits for the loop on behalf of one socket: past the high-water mark a message is dropped. */
final class Outbox {
    private final SocketLoop loop;
    private final int highWaterMark;
    private final DropLog drops;
    private final AtomicInteger waiting = new AtomicInteger();

    Outbox(SocketLoop loop, int highWaterMark, DropLog drops) {
        this.loop = loop;
        this.highWaterMark = highWaterMark;
        this.drops = drops;
    }

    /** Any thread. */
    void send(Runnable task) {
        if (waiting.incrementAndGet() > highWaterMark) {
            waiting.decrementAndGet();
            drops.dropped();
            return;
        }
        loop.execute(() -> {
            waiting.decrementAndGet();
            task.run();
        });
    }
}
