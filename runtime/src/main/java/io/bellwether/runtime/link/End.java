package io.bellwether.runtime.link;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One of the two sockets of a connection. */
final class End {
    private static final int RESET_INSTEAD_OF_LINGERING = 0;

    private final SocketChannel channel;
    private SelectionKey key;

    End(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    SocketChannel channel() {
        return channel;
    }

    void register(SelectorLoop loop, int operations, SelectorLoop.Waiting waiting) throws IOException {
        key = loop.register(channel, operations, waiting);
    }

    void want(int operation) {
        if (key != null && key.isValid() && (key.interestOps() & operation) == 0) {
            key.interestOpsOr(operation);
        }
    }

    void dontWant(int operation) {
        if (key != null && key.isValid() && (key.interestOps() & operation) != 0) {
            key.interestOpsAnd(~operation);
        }
    }

    /** Says goodbye as a process does that has said all. */
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    /** Tears the connection down: the peer sees a reset, and what it has not read yet is lost. */
    void reset() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, RESET_INSTEAD_OF_LINGERING);
        } catch (IOException e) {
            // The peer was faster.
        }
        close();
    }
}
