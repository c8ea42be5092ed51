package io.bellwether.benchmarks.sockets;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A REQ socket. */
public final class OneClient implements Callers {
    private static final int PATIENCE_MILLIS = 10_000;

    private final ZContext context = new ZContext();
    private final ZMQ.Socket socket = context.createSocket(SocketType.REQ);
    private final byte[] body;

    /** @throws IllegalStateException if nobody listens at that port of this machine */
    public OneClient(int port, byte[] body) {
        this.body = body;
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        try {
            Greeted.connect(socket, port);
        } catch (IllegalStateException e) {
            context.close();
            throw e;
        }
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
