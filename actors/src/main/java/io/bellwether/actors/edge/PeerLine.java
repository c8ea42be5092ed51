package io.bellwether.actors.edge;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;

/**
 * One request socket to one peer, and how many requests wait on it. A retired line takes no new requests, and closes
 * when the last one that waits has ended.
 */
final class PeerLine {

    private final Address address;
    private final Sockets.RequestSocket socket;
    private int waiting;
    private boolean retired;
    private boolean closed;

    PeerLine(Address address, Sockets.RequestSocket socket) {
        this.address = address;
        this.socket = socket;
    }

    boolean reaches(Address peer) {
        return address.equals(peer);
    }

    long send(long correlation, byte[] frame) {
        waiting++;
        return socket.send(correlation, frame);
    }

    /** A request on this line was answered, or given up. */
    void ended() {
        waiting--;
        closeIfDone();
    }

    void retire() {
        retired = true;
        closeIfDone();
    }

    /** Closes now, whatever waits. */
    void close() {
        if (!closed) {
            closed = true;
            socket.close();
        }
    }

    private void closeIfDone() {
        if (retired && waiting == 0) {
            close();
        }
    }
}
