package io.bellwether.benchmarks.sockets;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZEvent;
import org.zeromq.ZMQ;

/**
 * A REQ socket. JeroMQ 0.6.0 now and then does not read from a connection that it has just made, above all where something
 * is sent at once: so nothing is before the server's greeting has come, and a connection without one is made anew.
 */
public final class OneClient implements Callers {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int GREETING_MILLIS = 1_000;
    private static final int ATTEMPTS = 20;

    private final ZContext context = new ZContext();
    private final ZMQ.Socket socket = context.createSocket(SocketType.REQ);
    private final byte[] body;

    /** @throws IllegalStateException if nobody listens at that port of this machine */
    public OneClient(int port, byte[] body) {
        this.body = body;
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        try {
            connect("tcp://127.0.0.1:" + port);
        } catch (IllegalStateException e) {
            context.close();
            throw e;
        }
    }

    private void connect(String address) {
        CountDownLatch greeted = new CountDownLatch(1);
        socket.setEventHook((ZEvent event) -> greeted.countDown(), ZMQ.EVENT_HANDSHAKE_PROTOCOL);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            socket.connect(address);
            try {
                if (greeted.await(GREETING_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while connecting to " + address, e);
            }
            socket.disconnect(address);
        }
        throw new IllegalStateException("no greeting from " + address);
    }

    /**
     * Sends the request once more.
     *
     * @throws IllegalStateException if no answer comes
     */
    public byte[] ask() {
        socket.send(body);
        byte[] answer = socket.recv();
        if (answer == null) {
            throw new IllegalStateException("no answer within " + PATIENCE_MILLIS + " ms");
        }
        return answer;
    }

    @Override
    public Load load(double atLeastSeconds) {
        AnswerTimes times = new AnswerTimes();
        long start = System.nanoTime();
        long answered = start;
        do {
            long asked = answered;
            ask();
            answered = System.nanoTime();
            times.add(answered - asked);
        } while (answered - start < atLeastSeconds * 1e9);
        return times.over((answered - start) / 1e9);
    }

    @Override
    public void close() {
        context.close();
    }
}
