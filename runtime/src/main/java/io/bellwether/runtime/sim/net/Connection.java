package io.bellwether.runtime.sim.net;

/**
 * A TCP connection between who connected (the client) and who was bound (the server). It is given up when one end has
 * not been reachable from the other, in either direction, for the connection timeout; when a crashed end's host is up
 * again and answers with a reset; and when one end closes it.
 */
final class Connection {
    static final String LOST = "the connection was lost";
    private static final long REACHABLE = -1;

    private final VirtualNetwork network;
    private final Wire toServer;
    private final Wire toClient;
    private final Pipe client;
    private End clientEnd = End.OPEN;
    private End serverEnd = End.OPEN;
    private boolean established;
    private boolean over;
    private boolean resetUnderway;
    private long unreachableSinceNanos = REACHABLE;

    private enum End {
        OPEN,
        CLOSED,
        CRASHED
    }

    Connection(VirtualNetwork network, Link forward, Link backward, Pipe client) {
        this.network = network;
        this.client = client;
        this.toServer = new Wire(network, this, forward);
        this.toClient = new Wire(network, this, backward);
        toClient.leadTo(client);
        forward.add(this);
    }

    /** The server took the connection on; the client will know when the handshake's answer arrives. */
    void accept(BoundPort port) {
        toClient.send(Segment.control(Freight.HANDSHAKE, ""));
        toServer.leadTo(port.accept(this));
    }

    Wire toServer() {
        return toServer;
    }

    Wire toClient() {
        return toClient;
    }

    /** The end that sends on that wire. */
    Pipe sender(Wire wire) {
        return wire == toServer ? client : toServer.receiver();
    }

    /** The handshake's answer has arrived at the client. */
    void established() {
        established = true;
        network.observer().connectionMade(clientHost().name(), serverHost().name());
    }

    /** One end closes its socket: what is in flight from it still arrives. */
    void close(Pipe closing) {
        if (!over) {
            (closing == client ? toServer : toClient).send(Segment.control(Freight.CLOSE, ""));
            leave(closing, End.CLOSED);
        }
    }

    /** One end vanishes without a word, and with it what it would have sent again. */
    void crash(Pipe crashed) {
        if (!over) {
            (crashed == client ? toServer : toClient).senderCrashed();
            leave(crashed, End.CRASHED);
        }
    }

    /** Looks again whether the ends reach each other, after something changed. */
    void review() {
        if (over) {
            return;
        }
        if (isImpaired()) {
            if (unreachableSinceNanos == REACHABLE) {
                long since = network.nowNanos();
                unreachableSinceNanos = since;
                network.after(network.timeoutNanos(), () -> timedOut(since));
            }
            resetIfHostIsBack();
        } else {
            unreachableSinceNanos = REACHABLE;
        }
        toServer.resume();
        toClient.resume();
    }

    void end(String reason) {
        if (over) {
            return;
        }
        over = true;
        toServer.link().remove(this);
        toServer.end(LOST);
        toClient.end(LOST);
        if (established) {
            network.observer().connectionLost(clientHost().name(), serverHost().name(), reason);
        }
        if (clientEnd == End.OPEN) {
            client.lost();
        }
        if (serverEnd == End.OPEN) {
            toServer.receiver().lost();
        }
    }

    private void leave(Pipe leaving, End how) {
        if (leaving == client) {
            clientEnd = how;
            toClient.receiverLeft();
        } else {
            serverEnd = how;
            toServer.receiverLeft();
        }
        if (clientEnd != End.OPEN && serverEnd != End.OPEN) {
            end(LOST);
        } else {
            review();
        }
    }

    private boolean isImpaired() {
        return clientEnd != End.OPEN || serverEnd != End.OPEN || isCut();
    }

    private boolean isCut() {
        return toServer.link().isSevered() || toClient.link().isSevered();
    }

    private void timedOut(long sinceNanos) {
        if (unreachableSinceNanos == sinceNanos) {
            end("no sign of life from the peer");
        }
    }

    private void resetIfHostIsBack() {
        boolean clientBack = clientEnd == End.CRASHED && clientHost().isUp();
        boolean serverBack = serverEnd == End.CRASHED && serverHost().isUp();
        if (!resetUnderway && !isCut() && (clientBack || serverBack)) {
            resetUnderway = true;
            Link back = (clientBack ? toServer : toClient).link();
            network.after(back.latencyNanos(), () -> resetArrived(back));
        }
    }

    private void resetArrived(Link link) {
        resetUnderway = false;
        if (!link.isSevered()) {
            end("reset by the peer");
        }
    }

    private VirtualHost clientHost() {
        return toServer.link().from();
    }

    private VirtualHost serverHost() {
        return toServer.link().to();
    }
}
