package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.actors.port.Sockets.PublishedListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zeromq.ZMQ;

/** The side of a broker that publishers connect to. */
final class XsubSocket extends LoopSocket {
    private static final Logger LOG = LoggerFactory.getLogger(XsubSocket.class);

    private final PublishedListener listener;

    XsubSocket(SocketLoop loop, ZMQ.Socket socket, PublishedListener listener) {
        super(loop, socket);
        this.listener = listener;
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
            List<byte[]> frames = Frames.receive(socket);
            if (frames.isEmpty()) {
                return count;
            }
            if (frames.size() == 2) {
                listener.published(new String(frames.get(0), UTF_8), frames.get(1), 0);
            } else {
                LOG.debug("A publication of {} frames instead of topic and body was dropped", frames.size());
            }
        }
        return most;
    }
}
