package io.bellwether.scenarios.conform.wire;

import io.bellwether.actors.port.Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZEvent;
import org.zeromq.ZMQ;
import zmq.Msg;

/**
 * One ZeroMQ socket with one peer whose greeting has been read: JeroMQ 0.6.0 now and then does not listen to a
 * connection that it has just made, and a peer must not be blamed for that.
 */
final class Connection implements AutoCloseable {

    private static final int EVENTS =
            ZMQ.EVENT_CONNECTED | ZMQ.EVENT_HANDSHAKE_PROTOCOL | ZMQ.EVENT_DISCONNECTED | ZMQ.EVENT_CLOSED;
    private static final long FIRST_GREETING_PATIENCE_NANOS = 250_000_000L;
    private static final int LARGEST_FRAME = 16 << 20;
    private static final int SLICE_MILLIS = 20;
    private static final int MOST_FRAMES = 16;
    private static final int MOST_DRAINED = 1_000;

    private final ZMQ.Socket socket;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private volatile boolean accepted;
    private volatile boolean lost;

    private Connection(ZContext context, SocketType type) {
        this.socket = context.createSocket(type);
        socket.setLinger(0);
        socket.setMaxMsgSize(LARGEST_FRAME);
        socket.setMsgAllocator(Connection::allocate);
        socket.setReceiveTimeOut(SLICE_MILLIS);
        socket.setSendTimeOut(SLICE_MILLIS);
        socket.setEventHook(this::onEvent, EVENTS);
    }

    /**
     * @param prepare is given the socket before it connects
     * @throws Unreachable if nobody who speaks ZeroMQ greets in time
     */
    static Connection open(
            ZContext context, SocketType type, Address peer, Duration patience, Consumer<ZMQ.Socket> prepare)
            throws Unreachable {
        InetAddress host = lookUp(peer);
        long end = System.nanoTime() + patience.toNanos();
        long greetingNanos = FIRST_GREETING_PATIENCE_NANOS;
        boolean accepted = false;
        do {
            Connection connection = new Connection(context, type);
            prepare.accept(connection.socket);
            if (connection.greets(host, peer.port(), Math.min(greetingNanos, end - System.nanoTime()))) {
                return connection;
            }
            accepted |= connection.accepted;
            connection.close();
            greetingNanos *= 2;
        } while (System.nanoTime() < end);
        throw new Unreachable(
                accepted
                        ? "whoever listens at " + peer + " does not speak ZeroMQ"
                        : "nobody listens at " + peer + "; is the system up, and the port the right one?");
    }

    boolean isLost() {
        return lost;
    }

    boolean send(byte[]... frames) {
        for (int i = 0; i < frames.length - 1; i++) {
            if (!socket.sendMore(frames[i])) {
                return false;
            }
        }
        return socket.send(frames[frames.length - 1]);
    }

    /** The frames of one message; none if nothing came for a few milliseconds. Of a message in very many frames, the first. */
    List<byte[]> receive() {
        List<byte[]> frames = new ArrayList<>();
        byte[] frame = socket.recv();
        while (frame != null) {
            if (frames.size() < MOST_FRAMES) {
                frames.add(frame);
            }
            frame = socket.hasReceiveMore() ? socket.recv() : null;
        }
        return frames;
    }

    /** Throws away what has come unasked. */
    void drain() {
        for (int i = 0; i < MOST_DRAINED && socket.recv(ZMQ.DONTWAIT) != null; i++) {
            // The next one, until there is none.
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private boolean greets(InetAddress host, int port, long patienceNanos) {
        socket.setIPv6(host instanceof Inet6Address);
        String literal = host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
        socket.connect("tcp://" + literal + ":" + port);
        try {
            return greeted.await(patienceNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** ZeroMQ's I/O thread. */
    private void onEvent(ZEvent event) {
        switch (event.getEvent()) {
            case CONNECTED -> accepted = true;
            case HANDSHAKE_PROTOCOL -> greeted.countDown();
            case DISCONNECTED -> lost = true;
            default -> {}
        }
    }

    /** JeroMQ 0.6.0 takes a size whose first bit is set for negative, and would allocate 2 GiB for it. */
    private static Msg allocate(int bytes) {
        return new Msg(bytes < 0 || bytes > LARGEST_FRAME ? 0 : bytes);
    }

    private static InetAddress lookUp(Address peer) throws Unreachable {
        try {
            return InetAddress.getByName(peer.host());
        } catch (UnknownHostException e) {
            throw new Unreachable("nobody here knows the name " + peer.host() + " of " + peer);
        }
    }
}
