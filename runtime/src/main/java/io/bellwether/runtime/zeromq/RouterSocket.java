package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Sockets.ReplySocket;
import io.bellwether.actors.port.Sockets.Route;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.Msg;
import zmq.io.Metadata;

/**
 * A bound ROUTER. It counts the requests that are handed over and not answered: past a first bound they are handed over
 * as one too many, to be refused; past a second one none are read until some are answered.
 */
final class RouterSocket extends LoopSocket implements ReplySocket {
    private static final String UNKNOWN_PEER = "?";
    private static final int IDENTITY_AND_DELIMITER = 2;

    private final ReplySocket.Listener listener;
    private final FrameRegister register;
    private final int inFlightLimit;
    private final int readLimit;
    private final DropLog unread = new DropLog("A peer does not read its answers: one was dropped");
    private final List<byte[]> frames = new ArrayList<>();
    private int inFlight;

    RouterSocket(SharedParts parts, ZMQ.Socket socket, ReplySocket.Listener listener) {
        super(parts.loop(), socket);
        this.listener = listener;
        this.register = parts.register();
        this.inFlightLimit = parts.settings().inFlightLimit();
        this.readLimit = parts.settings().readLimit();
    }

    @Override
    int read(int most) {
        for (int count = 0; count < most; count++) {
            if (inFlight >= readLimit) {
                takeSignals();
                return count;
            }
            if (!readOne()) {
                return count;
            }
        }
        return most;
    }

    private boolean readOne() {
        byte[] identity = socket.recv(ZMQ.DONTWAIT);
        if (identity == null) {
            return false;
        }
        frames.clear();
        frames.add(identity);
        Metadata metadata = null;
        while (socket.hasReceiveMore()) {
            Msg frame = socket.recvMsg(ZMQ.DONTWAIT);
            metadata = frame.getMetadata();
            frames.add(frame.data());
        }
        int envelope = Envelope.length(frames);
        Request from = new Request(frames.subList(0, envelope).toArray(byte[][]::new), tag(envelope), metadata);
        byte[] body = Envelope.body(frames, envelope);
        inFlight++;
        loop.lone().arrived();
        if (inFlight > inFlightLimit) {
            listener.overloaded(from, body, from.tag.number());
        } else {
            listener.requested(from, body, from.tag.number());
        }
        return true;
    }

    @Override
    public long send(Route to, byte[] frame) {
        if (!(to instanceof Request request)) {
            throw new IllegalArgumentException("This route was not handed out by a ZeroMQ socket: " + to);
        }
        register.leave(() -> loop.execute(() -> answer(request, frame)));
        return request.tag.reply();
    }

    /** A stranger's request has no tag, and is given one here, so that its reply can be told to be its reply. */
    private FrameTag tag(int envelope) {
        FrameTag carried = envelope > IDENTITY_AND_DELIMITER ? FrameTag.of(frames.get(1)) : FrameTag.NONE;
        return carried.number() == 0 ? new FrameTag(register.next().number(), "") : carried;
    }

    private void answer(Request request, byte[] frame) {
        if (!isOpen()) {
            return;
        }
        if (!request.answered) {
            request.answered = true;
            inFlight--;
            loop.lone().answered(1);
        }
        loop.markReady(this);
        try {
            if (!Frames.send(socket, Envelope.answer(request.envelope, frame))) {
                unread.dropped();
            }
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZMQ.Error.EHOSTUNREACH.getCode()) {
                throw e;
            }
            // The peer is gone, and so is what it wanted to know.
        }
    }

    @Override
    void closing() {
        loop.lone().answered(inFlight);
    }

    /** A request that was handed over; where its answer goes. */
    private static final class Request implements Route {
        private final byte[][] envelope;
        private final FrameTag tag;
        private final Metadata metadata;
        private boolean answered;

        Request(byte[][] envelope, FrameTag tag, Metadata metadata) {
            this.envelope = envelope;
            this.tag = tag;
            this.metadata = metadata;
        }

        @Override
        public String peer() {
            if (!tag.sender().isEmpty()) {
                return tag.sender();
            }
            String address = metadata == null ? null : metadata.get(Metadata.PEER_ADDRESS);
            return address == null ? UNKNOWN_PEER : address;
        }
    }
}
