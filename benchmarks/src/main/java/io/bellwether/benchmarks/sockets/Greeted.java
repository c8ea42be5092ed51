package io.bellwether.benchmarks.sockets;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zeromq.ZEvent;
import org.zeromq.ZMQ;

/**
 * Connects for sure. JeroMQ 0.6.0 now and then does not read from a connection that it has just made, above all where
 * something is sent at once: so nothing is before the peer's greeting has come, and a connection without one is made anew.
 */
public final class Greeted {
    private static final int GREETING_MILLIS = 1_000;
    private static final int ATTEMPTS = 20;

    private Greeted() {}

    /** @throws IllegalStateException if nobody who speaks ZMTP listens at that port of this machine */
    public static void connect(ZMQ.Socket socket, int port) {
        String address = "tcp://127.0.0.1:" + port;
        CountDownLatch greeted = new CountDownLatch(1);
        socket.setEventHook((ZEvent event) -> greeted.countDown(), ZMQ.EVENT_HANDSHAKE_PROTOCOL);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            socket.connect(address);
            try {
                if (greeted.await(GREETING_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while connecting to " + address, e);
            }
            socket.disconnect(address);
        }
        throw new IllegalStateException("no greeting from " + address);
    }
}
