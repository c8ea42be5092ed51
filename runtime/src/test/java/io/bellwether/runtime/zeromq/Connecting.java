package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Address;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zeromq.ZEvent;
import org.zeromq.ZMQ;

/**
 * Connects somebody else's socket. JeroMQ 0.6.0 now and then does not listen to a connection that it has just made, above all
 * if something is sent in the same instant: so nothing is before the greeting has come, and an attempt without one is given up.
 */
public final class Connecting {
    private static final Duration GREETING = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 30;

    private Connecting() {}

    public static ZMQ.Socket connect(ZMQ.Socket socket, Address address) {
        CountDownLatch greeted = new CountDownLatch(1);
        socket.setEventHook((ZEvent event) -> greeted.countDown(), ZMQ.EVENT_HANDSHAKE_PROTOCOL);
        socket.connect(address.toString());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (greeted.await(GREETING.toMillis(), TimeUnit.MILLISECONDS)) {
                    return socket;
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            socket.disconnect(address.toString());
            socket.connect(address.toString());
        }
        throw new AssertionError("There is no connection to " + address);
    }
}
