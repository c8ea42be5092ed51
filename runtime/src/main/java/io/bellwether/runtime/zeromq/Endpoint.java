package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Address;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zeromq.ZEvent;
import org.zeromq.ZMQ;

/**
 * Where a connecting socket connects to, and the care that it stays so. ZeroMQ itself tries a lost connection again; what it
 * does not do is done here: wait for a name that nobody knows yet without blocking, follow a name to another address, and
 * begin again where an attempt hangs, because packets vanish or because JeroMQ forgot to listen.
 */
final class Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final int EVENTS = ZMQ.EVENT_CONNECT_DELAYED
            | ZMQ.EVENT_CONNECTED
            | ZMQ.EVENT_HANDSHAKE_PROTOCOL
            | ZMQ.EVENT_DISCONNECTED
            | ZMQ.EVENT_CLOSED
            | ZMQ.EVENT_CONNECT_RETRIED;

    private enum State {
        DOWN,
        GREETING,
        STANDING
    }

    private final SocketLoop loop;
    private final ZMQ.Socket socket;
    private final Address peer;
    private final HostNames names;
    private final Patience patience;
    private final Runnable onStanding;

    private volatile State state = State.DOWN;
    private volatile long lastSignNanos = System.nanoTime();

    private String connectedTo = "";
    private boolean lookingUp;
    private boolean unknownSaid;
    private long nextLookupNanos = lastSignNanos;
    private long lookupAgainNanos;
    private long greetingPatienceNanos;

    /** @param onStanding called on any thread each time the connection stands */
    Endpoint(SharedParts parts, ZMQ.Socket socket, Address peer, Runnable onStanding) {
        this.loop = parts.loop();
        this.socket = socket;
        this.peer = peer;
        this.names = parts.names();
        this.patience = parts.settings().patience();
        this.lookupAgainNanos = patience.firstLookupAgain().toNanos();
        this.greetingPatienceNanos = patience.firstGreeting().toNanos();
        this.onStanding = onStanding;
        socket.setEventHook(this::onEvent, EVENTS);
        if (HostNames.isAddress(peer.host())) {
            connect(peer.host());
        }
    }

    boolean isStanding() {
        return state == State.STANDING;
    }

    /** Loop's thread, several times a second. */
    void tick(long nowNanos) {
        if (isStanding()) {
            greetingPatienceNanos = patience.firstGreeting().toNanos();
        } else if (state == State.GREETING && nowNanos - lastSignNanos > greetingPatienceNanos) {
            // JeroMQ 0.6.0 now and then does not listen to a connection that it has just made: when its I/O thread is
            // told
            // something else in the same instant. A peer that is merely far away is given twice as long each time.
            greetingPatienceNanos =
                    Math.min(2 * greetingPatienceNanos, patience.hangs().toNanos());
            connect(connectedTo);
        } else if (!lookingUp && nowNanos - nextLookupNanos >= 0) {
            lookUp();
        }
    }

    private void lookUp() {
        if (HostNames.isAddress(peer.host())) {
            found(List.of(peer.host()));
        } else {
            lookingUp = true;
            names.find(peer.host(), addresses -> loop.execute(() -> found(addresses)));
        }
    }

    private void found(List<String> addresses) {
        lookingUp = false;
        long now = System.nanoTime();
        if (addresses.isEmpty()) {
            nextLookupNanos = now + lookupAgainNanos;
            lookupAgainNanos =
                    Math.min(2 * lookupAgainNanos, patience.lookupAgain().toNanos());
            if (!unknownSaid) {
                unknownSaid = true;
                LOG.warn("Nobody knows the host {} of {}: trying again until it is there", peer.host(), peer);
            }
            return;
        }
        nextLookupNanos = now + patience.lookupAgain().toNanos();
        lookupAgainNanos = patience.firstLookupAgain().toNanos();
        String next = addresses.get((addresses.indexOf(connectedTo) + 1) % addresses.size());
        if (!isStanding()
                && (!next.equals(connectedTo)
                        || now - lastSignNanos > patience.hangs().toNanos())) {
            connect(next);
        }
    }

    private void connect(String host) {
        if (!connectedTo.isEmpty()) {
            socket.disconnect(uri(connectedTo));
        }
        connectedTo = host;
        state = State.DOWN;
        lastSignNanos = System.nanoTime();
        socket.connect(uri(host));
    }

    private String uri(String host) {
        return "tcp://" + HostNames.inUri(host) + ":" + peer.port();
    }

    /** ZeroMQ's I/O thread. */
    private void onEvent(ZEvent event) {
        lastSignNanos = System.nanoTime();
        switch (event.getEvent()) {
            case CONNECTED -> state = State.GREETING;
            case HANDSHAKE_PROTOCOL -> {
                state = State.STANDING;
                LOG.debug("Connected to {}", peer);
                onStanding.run();
            }
            case DISCONNECTED -> {
                state = State.DOWN;
                LOG.debug("Lost the connection to {}", peer);
            }
            default -> LOG.trace("{}: {}", peer, event.getEvent());
        }
    }
}
