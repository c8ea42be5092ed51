package io.bellwether.runtime.zeromq;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.zeromq.ZMQ;

/** One ZeroMQ socket of a {@link SocketLoop}. Everything here runs on the loop's thread, except where it says so. */
abstract class LoopSocket {
    final SocketLoop loop;
    final ZMQ.Socket socket;

    /** Whether it waits in the loop's list; the loop's own. */
    boolean ready;

    private SelectionKey key;
    private boolean closed;

    LoopSocket(SocketLoop loop, ZMQ.Socket socket) {
        this.loop = loop;
        this.socket = socket;
    }

    /**
     * Reads what has arrived.
     *
     * @param most messages
     * @return how many it were; if as many as asked for, there may be more
     */
    abstract int read(int most);

    /** Called a few times a second. */
    void tick(long nowNanos) {}

    /** Closes what belongs to it. */
    void closing() {}

    final void register(Selector selector) {
        try {
            key = socket.getFD().register(selector, SelectionKey.OP_READ, this);
        } catch (ClosedChannelException e) {
            throw new IllegalStateException("A ZeroMQ socket was closed by another thread: " + this, e);
        }
    }

    /** For a socket that does not read now: its signals have to be taken off all the same, or the loop would not sleep. */
    final void takeSignals() {
        socket.getEvents();
    }

    final boolean isOpen() {
        return !closed;
    }

    /** Any thread: closes it after what was sent before. */
    public void close() {
        loop.execute(this::closeNow);
    }

    final void closeNow() {
        if (!closed) {
            closed = true;
            loop.remove(this);
            key.cancel();
            closing();
            socket.close();
        }
    }
}
