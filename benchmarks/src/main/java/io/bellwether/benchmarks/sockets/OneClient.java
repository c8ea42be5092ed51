package io.bellwether.benchmarks.sockets;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A REQ socket. */
final class OneClient implements Callers {
    private static final int PATIENCE_MILLIS = 10_000;

    private final ZContext context = new ZContext();
    private final ZMQ.Socket socket = context.createSocket(SocketType.REQ);
    private final byte[] body;

    OneClient(int port, byte[] body) {
        this.body = body;
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        socket.connect("tcp://127.0.0.1:" + port);
    }

    @Override
    public Load load(double atLeastSeconds) {
        AnswerTimes times = new AnswerTimes();
        long start = System.nanoTime();
        long answered = start;
        do {
            long asked = answered;
            socket.send(body);
            if (socket.recv() == null) {
                throw new IllegalStateException("no answer within " + PATIENCE_MILLIS + " ms");
            }
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
