package io.bellwether.benchmarks.sockets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** So many connections, each of which asks again as soon as it is answered. All of them in the thread that measures. */
public final class Callers implements AutoCloseable {
    private static final byte[] DELIMITER = new byte[0];

    private final Selector selector = Selector.open();
    private final List<ZmtpPeer> peers = new ArrayList<>();
    private final ByteBuffer request;

    public Callers(int port, int connections, byte[] body) throws IOException {
        this.request = ByteBuffer.wrap(ZmtpPeer.message(DELIMITER, body));
        for (int i = 0; i < connections; i++) {
            ZmtpPeer peer = new ZmtpPeer(port, "REQ", selector);
            peers.add(peer);
            peer.send(request.rewind());
        }
    }

    /** What comes back within that time, or a little more. */
    public Load load(double atLeastSeconds) throws IOException {
        double[] micros = new double[1 << 16];
        int answers = 0;
        long start = System.nanoTime();
        double seconds;
        do {
            selector.select(1_000);
            long now = System.nanoTime();
            for (SelectionKey key : selector.selectedKeys()) {
                ZmtpPeer peer = (ZmtpPeer) key.attachment();
                if (peer.receive() > 0) {
                    if (answers == micros.length) {
                        micros = Arrays.copyOf(micros, 2 * answers);
                    }
                    micros[answers++] = peer.sinceAsked(now) / 1e3;
                    peer.send(request.rewind());
                }
            }
            selector.selectedKeys().clear();
            seconds = (System.nanoTime() - start) / 1e9;
        } while (seconds < atLeastSeconds);
        return Load.of(seconds, micros, answers);
    }

    @Override
    public void close() throws IOException {
        for (ZmtpPeer peer : peers) {
            peer.close();
        }
        selector.close();
    }
}
