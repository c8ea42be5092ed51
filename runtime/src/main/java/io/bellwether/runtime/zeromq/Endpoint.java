package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Address;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zeromq.ZEvent;
import org.zeromq.ZMQ;

/**
 * Where a connecting socket connects to, and the care that it stays so. ZeroMQ itself tries a lost connection again; what it
 * does not do is kept here: wait for a name that nobody knows yet without blocking, follow a name to another address, give
 * up an attempt that hangs because packets vanish, and begin again with a peer that spoke something else.
 */
final class Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final int EVENTS = ZMQ.EVENT_HANDSHAKE_PROTOCOL
            | ZMQ.EVENT_DISCONNECTED
            | ZMQ.EVENT_CLOSED
            | ZMQ.EVENT_CONNECT_RETRIED
            | ZMQ.EVENT_CONNECTED;
    private static final long FIRST_RETRY_NANOS = 100_000_000L;
    private static final long LOOKUP_AGAIN_NANOS = 3_000_000_000L;
    private static final long HANGS_NANOS = 5_000_000_000L;

    private final SocketLoop loop;
    private final ZMQ.Socket socket;
    private final Address peer;
    private final HostNames names;
    private final Runnable onStanding;

    private volatile boolean standing;
    private volatile long lastSignNanos;

    private String connectedTo = "";
    private boolean lookingUp;
    private boolean unknownSaid;
    private long nextLookupNanos;
    private long retryNanos = FIRST_RETRY_NANOS;

    /** @param onStanding called on any thread each time the connection stands */
    Endpoint(SocketLoop loop, ZMQ.Socket socket, Address peer, HostNames names, Runnable onStanding) {
        this.loop = loop;
        this.socket = socket;
        this.peer = peer;
        this.names = names;
        this.onStanding = onStanding;
        this.lastSignNanos = System.nanoTime();
        this.nextLookupNanos = lastSignNanos;
        socket.setEventHook(this::onEvent, EVENTS);
        if (HostNames.isAddress(peer.host())) {
            connect(peer.host());
        }
    }

    /** Whether the socket was ever connected, and so can queue what is sent. */
    boolean isAttached() {
        return !connectedTo.isEmpty();
    }

    /** Loop's thread. */
    void tick(long nowNanos) {
        if (standing || lookingUp || nowNanos - nextLookupNanos < 0) {
            return;
        }
        lookingUp = true;
        names.find(peer.host(), addresses -> loop.execute(() -> found(addresses)));
    }

    private void found(List<String> addresses) {
        lookingUp = false;
        long now = System.nanoTime();
        if (addresses.isEmpty()) {
            nextLookupNanos = now + retryNanos;
            retryNanos = Math.min(2 * retryNanos, LOOKUP_AGAIN_NANOS);
            if (!unknownSaid) {
                unknownSaid = true;
                LOG.warn("Nobody knows the host {} of {}: trying again until it is there", peer.host(), peer);
            }
            return;
        }
        nextLookupNanos = now + LOOKUP_AGAIN_NANOS;
        retryNanos = FIRST_RETRY_NANOS;
        if (standing) {
            return;
        }
        String next = addresses.get((addresses.indexOf(connectedTo) + 1) % addresses.size());
        if (!next.equals(connectedTo) || now - lastSignNanos > HANGS_NANOS) {
            connect(next);
        }
    }

    private void connect(String host) {
        if (!connectedTo.isEmpty()) {
            socket.disconnect(uri(connectedTo));
        }
        connectedTo = host;
        lastSignNanos = System.nanoTime();
        socket.connect(uri(host));
    }

    private String uri(String host) {
        boolean bare6 = host.indexOf(':') >= 0 && !host.startsWith("[");
        return "tcp://" + (bare6 ? "[" + host + "]" : host) + ":" + peer.port();
    }

    /** ZeroMQ's I/O thread. */
    private void onEvent(ZEvent event) {
        lastSignNanos = System.nanoTime();
        switch (event.getEvent()) {
            case HANDSHAKE_PROTOCOL -> {
                standing = true;
                LOG.debug("Connected to {}", peer);
                onStanding.run();
            }
            case DISCONNECTED -> {
                standing = false;
                LOG.debug("Lost the connection to {}", peer);
            }
            default -> LOG.trace("{}: {}", peer, event.getEvent());
        }
    }
}
