package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A node whose reply socket answers every request with the request, unless it is told to wait. */
final class EchoNode implements AutoCloseable, Sockets.ReplySocket.Listener {

    /** A request that waits. */
    record Waiting(Sockets.Route from, byte[] frame) {}

    final List<String> peers = new CopyOnWriteArrayList<>();
    final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    final BlockingQueue<Waiting> tooMany = new LinkedBlockingQueue<>();
    final Sockets.ReplySocket socket;
    private final JeroMqSockets sockets;
    private volatile boolean answering = true;

    EchoNode() {
        this(ZeroMqSettings.DEFAULT);
    }

    EchoNode(ZeroMqSettings settings) {
        sockets = new JeroMqSockets("echo", settings.bindHost("127.0.0.1"));
        socket = sockets.bindReply(0, this);
    }

    EchoNode thatWaits() {
        answering = false;
        return this;
    }

    Address address() {
        return sockets.bound().get(0);
    }

    /** Answers what waits. */
    void answerAll() {
        List<Waiting> requests = new java.util.ArrayList<>();
        waiting.drainTo(requests);
        requests.forEach(request -> socket.send(request.from(), request.frame()));
    }

    @Override
    public void requested(Sockets.Route from, byte[] frame, long frameId) {
        peers.add(from.peer());
        if (answering) {
            // The listener may be called before the constructor has the socket in hand.
            Eventually.until("the socket is there", () -> socket != null);
            socket.send(from, frame);
        } else {
            waiting.add(new Waiting(from, frame));
        }
    }

    @Override
    public void overloaded(Sockets.Route from, byte[] frame, long frameId) {
        tooMany.add(new Waiting(from, frame));
    }

    @Override
    public void close() {
        sockets.close();
    }
}
