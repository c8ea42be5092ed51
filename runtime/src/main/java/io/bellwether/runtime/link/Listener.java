package io.bellwether.runtime.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port that one node takes for another's. */
final class Listener implements SelectorLoop.Waiting {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 1_024;
    private static final long TRY_AGAIN_NANOS = 100_000_000;

    private final SelectorLoop loop;
    private final Consumer<SocketChannel> accepted;
    private final ServerSocketChannel channel;
    private final SelectionKey key;

    Listener(SelectorLoop loop, InetAddress host, Consumer<SocketChannel> accepted) throws IOException {
        this.loop = loop;
        this.accepted = accepted;
        this.channel = ServerSocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(new InetSocketAddress(host, 0), BACKLOG);
        this.key = loop.register(channel, SelectionKey.OP_ACCEPT, this);
    }

    int port() {
        return channel.socket().getLocalPort();
    }

    @Override
    public void ready(int operations) throws IOException {
        for (SocketChannel next = channel.accept(); next != null; next = channel.accept()) {
            accepted.accept(next);
        }
    }

    /** Out of file descriptors, most likely: who asks waits until there are some. */
    @Override
    public void failed(Exception failure) {
        LOG.warn("A link cannot take a connection on and tries again: {}", failure.toString());
        key.interestOps(0);
        loop.at(loop.clock().nanos() + TRY_AGAIN_NANOS, this::tryAgain);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("A link's port did not close: {}", e.toString());
        }
    }

    private void tryAgain() {
        if (key.isValid()) {
            key.interestOps(SelectionKey.OP_ACCEPT);
        }
    }
}
