package io.bellwether.benchmarks.sockets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** So many connections, each of which asks again as soon as it is answered. All of them in the thread that measures. */
final class Callers implements AutoCloseable {
    private static final byte[] DELIMITER = new byte[0];

    private final Selector selector = Selector.open();
    private final List<ZmtpPeer> peers = new ArrayList<>();
    private final ByteBuffer request;

    Callers(int port, int connections, byte[] body) throws IOException {
        this.request = ByteBuffer.wrap(ZmtpPeer.message(DELIMITER, body));
        for (int i = 0; i < connections; i++) {
            ZmtpPeer peer = new ZmtpPeer(port, "REQ", selector);
            peers.add(peer);
            peer.send(request.rewind());
        }
    }

    /** Answers a second of real time. */
    double rate(double atLeastSeconds) throws IOException {
        long start = System.nanoTime();
        long answers = 0;
        double seconds;
        do {
            selector.select(1_000);
            for (SelectionKey key : selector.selectedKeys()) {
                ZmtpPeer peer = (ZmtpPeer) key.attachment();
                int received = peer.receive();
                answers += received;
                for (int i = 0; i < received; i++) {
                    peer.send(request.rewind());
                }
            }
            selector.selectedKeys().clear();
            seconds = (System.nanoTime() - start) / 1e9;
        } while (seconds < atLeastSeconds);
        return answers / seconds;
    }

    @Override
    public void close() throws IOException {
        for (ZmtpPeer peer : peers) {
            peer.close();
        }
        selector.close();
    }
}
