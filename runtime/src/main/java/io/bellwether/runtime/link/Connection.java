package io.bellwether.runtime.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * Two TCP connections that pretend to be one: from who connected (the client) to the proxy, and from there to the target.
 * It is given up when it has been cut, in either direction, for the connection timeout, and when one end goes. While its
 * link is cut a new one is held, and its target hears of it when the link is whole.
 */
final class Connection {
    private enum State {
        HELD,
        CONNECTING,
        ESTABLISHED,
        OVER
    }

    private final SelectorLoop loop;
    private final LinkObserver observer;
    private final long timeoutNanos;
    private final InetSocketAddress address;
    private final End client;
    private final Stream toTarget;
    private final Stream toClient;
    private End target;
    private State state = State.HELD;
    private boolean unreachable;
    private int outages;

    Connection(
            SelectorLoop loop,
            RingPool rings,
            LinkObserver observer,
            long timeoutNanos,
            Link forward,
            Link backward,
            End client,
            InetSocketAddress address) {
        this.loop = loop;
        this.observer = observer;
        this.timeoutNanos = timeoutNanos;
        this.client = client;
        this.address = address;
        this.toTarget = new Stream(loop, rings, this, forward);
        this.toClient = new Stream(loop, rings, this, backward);
    }

    /** Connects to the target now, or once the link lets it. */
    void begin() {
        if (isCut()) {
            cutLink().heldSomething();
        }
        linkChanged();
    }

    boolean isOver() {
        return state == State.OVER;
    }

    /** Looks again whether the ends reach each other. */
    void linkChanged() {
        if (isOver()) {
            return;
        }
        if (isCut()) {
            if (!unreachable) {
                unreachable = true;
                int outage = ++outages;
                loop.at(loop.clock().nanos() + timeoutNanos, () -> timedOut(outage));
            }
        } else {
            unreachable = false;
            if (state == State.HELD) {
                connect();
            }
        }
        toTarget.review();
        toClient.review();
    }

    /** Tears both ends down. */
    void drop(String reason) {
        if (!isOver()) {
            client.reset();
            if (target != null) {
                target.reset();
            }
            leave(reason);
        }
    }

    /** A stream has passed on that its source had nothing more to say; the other way may still be in use. */
    void streamEnded() {
        if (toTarget.isOver() && toClient.isOver() && !isOver()) {
            client.close();
            target.close();
            leave("closed by the peer");
        }
    }

    /** Who was to read does not: what comes the other way is its reset. */
    void sinkBroke(Stream stream) {
        (stream == toTarget ? toClient : toTarget).sourceReset();
    }

    private void connect() {
        state = State.CONNECTING;
        try {
            SocketChannel channel = SocketChannel.open();
            target = new End(channel);
            if (channel.connect(address)) {
                target.register(loop, 0, new TargetReady());
                established();
            } else {
                target.register(loop, SelectionKey.OP_CONNECT, new TargetReady());
                End attempt = target;
                loop.at(loop.clock().nanos() + timeoutNanos, () -> connectTimedOut(attempt));
            }
        } catch (IOException e) {
            connectFailed();
        }
    }

    /** Nobody listens there. Behind a cut the client cannot know, and it is tried again when the link is whole. */
    private void connectFailed() {
        if (isCut()) {
            target.reset();
            state = State.HELD;
        } else {
            drop("refused");
        }
    }

    private void established() throws IOException {
        state = State.ESTABLISHED;
        observer.connectionMade(System.nanoTime(), toTarget.link().pair());
        client.register(loop, 0, new ClientReady());
        toTarget.open(client, target);
        toClient.open(target, client);
    }

    private void timedOut(int outage) {
        if (unreachable && outage == outages) {
            drop("no sign of life from the peer");
        }
    }

    private void connectTimedOut(End attempt) {
        if (state == State.CONNECTING && target == attempt) {
            drop("the target does not answer");
        }
    }

    private boolean isCut() {
        return toTarget.link().isSevered() || toClient.link().isSevered();
    }

    private Link cutLink() {
        return toTarget.link().isSevered() ? toTarget.link() : toClient.link();
    }

    private void leave(String reason) {
        boolean wasMade = state == State.ESTABLISHED;
        state = State.OVER;
        toTarget.end();
        toClient.end();
        if (wasMade) {
            observer.connectionLost(System.nanoTime(), toTarget.link().pair(), reason);
        }
    }

    private abstract class Ready implements SelectorLoop.Waiting {

        @Override
        public final void failed(Exception failure) {
            if (state == State.CONNECTING) {
                connectFailed();
            } else {
                drop(failure.toString());
            }
        }

        final void pass(int operations, Stream incoming, Stream outgoing) {
            if ((operations & SelectionKey.OP_WRITE) != 0 && !outgoing.isOver()) {
                outgoing.writable();
            }
            if ((operations & SelectionKey.OP_READ) != 0 && !incoming.isOver()) {
                incoming.readable();
            }
        }
    }

    private final class ClientReady extends Ready {
        @Override
        public void ready(int operations) {
            pass(operations, toTarget, toClient);
        }
    }

    private final class TargetReady extends Ready {
        @Override
        public void ready(int operations) throws IOException {
            if (state == State.CONNECTING) {
                target.channel().finishConnect();
                target.dontWant(SelectionKey.OP_CONNECT);
                established();
            } else {
                pass(operations, toClient, toTarget);
            }
        }
    }
}
