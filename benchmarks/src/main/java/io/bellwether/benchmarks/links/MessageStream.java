package io.bellwether.benchmarks.links;

import io.bellwether.benchmarks.sockets.Greeted;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** A PUSH that says as much as a PULL takes, both JeroMQ's, each with its own context as in two processes. */
final class MessageStream implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int BATCH = 1_000;

    private final ZContext receiving = new ZContext();
    private final ZContext sending = new ZContext();
    private final ZMQ.Socket pull = receiving.createSocket(SocketType.PULL);
    private final int port = pull.bindToRandomPort("tcp://127.0.0.1");
    private final byte[] body;

    MessageStream(int bodyBytes) {
        body = new byte[bodyBytes];
        pull.setReceiveTimeOut(PATIENCE_MILLIS);
    }

    /** Where it is received. */
    int port() {
        return port;
    }

    /** Starts to send to that port, by which the messages come to {@link #port}. */
    void sendBy(int way) {
        ZMQ.Socket push = sending.createSocket(SocketType.PUSH);
        Greeted.connect(push, way);
        new Thread(() -> send(push), "message-stream").start();
    }

    /** Messages received in a second. */
    double rate(double atLeastSeconds) {
        long start = System.nanoTime();
        long received = 0;
        double seconds;
        do {
            for (int i = 0; i < BATCH; i++) {
                if (pull.recv() == null) {
                    throw new IllegalStateException("no message within " + PATIENCE_MILLIS + " ms");
                }
            }
            received += BATCH;
            seconds = (System.nanoTime() - start) / 1e9;
        } while (seconds < atLeastSeconds);
        return received / seconds;
    }

    private void send(ZMQ.Socket push) {
        try {
            while (true) {
                push.send(body);
            }
        } catch (ZMQException closed) {
            push.setLinger(0);
            push.close();
        }
    }

    @Override
    public void close() {
        sending.getContext().close();
        receiving.close();
    }
}
