package io.bellwether.benchmarks.sockets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Connections that speak no more ZMTP than they must. */
final class LightCallers implements Callers {
    private static final byte[] DELIMITER = new byte[0];
    private static final int PATIENCE_MILLIS = 1_000;

    private final Selector selector = Selector.open();
    private final List<ZmtpPeer> peers = new ArrayList<>();

    LightCallers(int port, int connections, IntFunction<byte[]> body) throws IOException {
        for (int i = 0; i < connections; i++) {
            ZmtpPeer peer = new ZmtpPeer(port, "REQ", selector);
            peers.add(peer);
            peer.send(ByteBuffer.wrap(ZmtpPeer.message(DELIMITER, body.apply(i))));
        }
    }

    @Override
    public Load load(double atLeastSeconds) {
        AnswerTimes times = new AnswerTimes();
        long start = System.nanoTime();
        double seconds;
        do {
            try {
                askAgain(times);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            seconds = (System.nanoTime() - start) / 1e9;
        } while (seconds < atLeastSeconds);
        return times.over(seconds);
    }

    private void askAgain(AnswerTimes times) throws IOException {
        selector.select(PATIENCE_MILLIS);
        long now = System.nanoTime();
        for (SelectionKey key : selector.selectedKeys()) {
            ZmtpPeer peer = (ZmtpPeer) key.attachment();
            if (peer.receive() > 0) {
                times.add(peer.sinceSent(now));
                peer.sendAgain();
            }
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() {
        try {
            for (ZmtpPeer peer : peers) {
                peer.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
