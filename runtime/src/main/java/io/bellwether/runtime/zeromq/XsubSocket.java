package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.actors.port.Sockets.PublishedListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zeromq.ZMQ;

/**
 * The side of a broker that publishers connect to. It stops reading while too many publications wait for being forwarded, so
 * that they wait at their publishers, and are dropped there if they are too many.
 */
final class XsubSocket extends LoopSocket {
    private static final Logger LOG = LoggerFactory.getLogger(XsubSocket.class);

    private static final int HIGH_WATER_MARKS = 10;

    private final PublishedListener listener;
    private final int waitingLimit;
    private int waiting;

    XsubSocket(SharedParts parts, ZMQ.Socket socket, PublishedListener listener) {
        super(parts.loop(), socket);
        this.listener = listener;
        this.waitingLimit = HIGH_WATER_MARKS * parts.settings().highWaterMark();
    }

    /** One of those that were read went on its way. */
    void forwarded() {
        if (waiting > 0) {
            waiting--;
            loop.markReady(this);
        }
    }

    /** Tells all publishers, those that come later as well, that somebody wants a topic, or that nobody does any more. */
    void forward(byte[] subscription) {
        if (isOpen()) {
            socket.send(subscription, ZMQ.DONTWAIT);
            loop.markReady(this);
        }
    }

    @Override
    int read(int most) {
        for (int count = 0; count < most; count++) {
            if (waiting >= waitingLimit) {
                takeSignals();
                return count;
            }
            List<byte[]> frames = Frames.receive(socket);
            if (frames.isEmpty()) {
                return count;
            }
            if (frames.size() == 2) {
                waiting++;
                listener.published(new String(frames.get(0), UTF_8), frames.get(1), 0);
            } else {
                LOG.debug("A publication of {} frames instead of topic and body was dropped", frames.size());
            }
        }
        return most;
    }
}
