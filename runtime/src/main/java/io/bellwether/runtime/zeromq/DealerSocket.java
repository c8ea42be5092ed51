package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.RequestSocket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zeromq.ZMQ;

/**
 * A connecting DEALER that asks like a correlated REQ: each request carries its number before the delimiter, and whoever
 * answers, a plain REP as well, sends it back. So requests are pipelined, and no lost reply stops the next one.
 */
final class DealerSocket extends LoopSocket implements RequestSocket {
    private static final Logger LOG = LoggerFactory.getLogger(DealerSocket.class);
    private static final byte[] DELIMITER = new byte[0];
    private static final int ANSWER_FRAMES = 3;

    private final RequestSocket.Listener listener;
    private final Address peer;
    private final Endpoint endpoint;
    private final int highWaterMark;
    private final DropLog drops;
    private final Outbox outbox;
    private final FrameRegister register;
    private final Queue<byte[][]> waiting = new ArrayDeque<>();

    DealerSocket(SharedParts parts, ZMQ.Socket socket, Address peer, RequestSocket.Listener listener) {
        super(parts.loop(), socket);
        this.listener = listener;
        this.register = parts.register();
        this.peer = peer;
        this.highWaterMark = parts.settings().highWaterMark();
        this.drops = new DropLog("Too many requests wait for " + peer + ": one was dropped");
        this.outbox = new Outbox(loop, highWaterMark, drops);
        this.endpoint = new Endpoint(parts, socket, peer, () -> loop.execute(() -> loop.markReady(this)));
    }

    @Override
    public long send(long correlation, byte[] frame) {
        FrameTag tag = register.next();
        byte[] number = tag.mark(correlation);
        register.leave(() -> outbox.send(() -> ask(new byte[][] {number, DELIMITER, frame})));
        return tag.number();
    }

    private void ask(byte[][] request) {
        if (!isOpen()) {
            return;
        }
        if (!endpoint.isStanding()) {
            keep(request);
        } else {
            loop.markReady(this);
            if (!Frames.send(socket, request)) {
                drops.dropped();
            }
        }
    }

    /** ZeroMQ would keep it as well, but lose it should the {@link Endpoint} begin again. */
    private void keep(byte[][] request) {
        if (waiting.size() < highWaterMark) {
            waiting.add(request);
        } else {
            drops.dropped();
        }
    }

    @Override
    void tick(long nowNanos) {
        endpoint.tick(nowNanos);
    }

    @Override
    int read(int most) {
        while (endpoint.isStanding() && !waiting.isEmpty()) {
            ask(waiting.remove());
        }
        for (int count = 0; count < most; count++) {
            List<byte[]> frames = Frames.receive(socket);
            if (frames.isEmpty()) {
                return count;
            }
            if (frames.size() == ANSWER_FRAMES && frames.get(0).length >= Long.BYTES && frames.get(1).length == 0) {
                byte[] number = frames.get(0);
                listener.answered(
                        ByteBuffer.wrap(number).getLong(),
                        frames.get(2),
                        FrameTag.of(number).reply());
            } else {
                LOG.debug("{} answered something that nobody asked, in {} frames", peer, frames.size());
            }
        }
        return most;
    }
}
