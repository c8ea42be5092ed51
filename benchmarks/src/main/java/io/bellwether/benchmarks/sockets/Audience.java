package io.bellwether.benchmarks.sockets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * A publisher and so many subscribers of a broker, all in the thread that measures. A batch is published once the one before
 * has reached everybody, so that nothing goes over a high-water mark: what is measured is what is delivered.
 */
final class Audience implements AutoCloseable {
    private static final byte[] TOPIC = "geral".getBytes(US_ASCII);
    private static final byte[] SUBSCRIPTION = "\u0001geral".getBytes(US_ASCII);
    private static final int BATCH = 200;
    private static final long LOST_MILLIS = 10_000;
    private static final long JOINING_MILLIS = 50;

    private final Selector selector = Selector.open();
    private final List<ZmtpPeer> subscribers = new ArrayList<>();
    private final ZmtpPeer publisher;
    private final ByteBuffer one;
    private final ByteBuffer batch;

    Audience(Broker broker, int size, byte[] body) throws IOException {
        one = ByteBuffer.wrap(ZmtpPeer.message(TOPIC, body));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < BATCH; i++) {
            many.writeBytes(one.array());
        }
        batch = ByteBuffer.wrap(many.toByteArray());
        for (int i = 0; i < size; i++) {
            ZmtpPeer subscriber = new ZmtpPeer(broker.subscriberPort(), "SUB", selector);
            subscriber.send(ByteBuffer.wrap(ZmtpPeer.message(SUBSCRIPTION)));
            subscribers.add(subscriber);
        }
        publisher = new ZmtpPeer(broker.publisherPort(), "PUB", selector);
        waitUntilAllHaveJoined();
    }

    private void waitUntilAllHaveJoined() throws IOException {
        int heard = 0;
        while (heard < subscribers.size()) {
            publisher.send(one.rewind());
            heard = 0;
            for (int more = receive(JOINING_MILLIS); more > 0; more = receive(JOINING_MILLIS)) {
                heard += more;
            }
        }
    }

    /** Deliveries a second of real time, all subscribers taken together. */
    double rate(double atLeastSeconds) throws IOException {
        long start = System.nanoTime();
        long delivered = 0;
        double seconds;
        do {
            publisher.send(batch.rewind());
            for (int missing = BATCH * subscribers.size(); missing > 0; ) {
                int received = receive(LOST_MILLIS);
                if (received == 0) {
                    throw new IOException(missing + " publications of a batch were lost");
                }
                missing -= received;
                delivered += received;
            }
            seconds = (System.nanoTime() - start) / 1e9;
        } while (seconds < atLeastSeconds);
        return delivered / seconds;
    }

    /** @return publications that came within the time; what the broker tells the publisher is read and not counted */
    private int receive(long withinMillis) throws IOException {
        int publications = 0;
        long end = System.nanoTime() + withinMillis * 1_000_000;
        while (publications == 0 && System.nanoTime() < end) {
            selector.select(withinMillis);
            for (SelectionKey key : selector.selectedKeys()) {
                ZmtpPeer peer = (ZmtpPeer) key.attachment();
                int received = peer.receive();
                publications += peer == publisher ? 0 : received;
            }
            selector.selectedKeys().clear();
        }
        return publications;
    }

    @Override
    public void close() throws IOException {
        publisher.close();
        for (ZmtpPeer subscriber : subscribers) {
            subscriber.close();
        }
        selector.close();
    }
}
