package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.actors.port.Sockets.BrokerSockets;
import java.util.List;
import org.zeromq.ZMQ;

/** The side of a broker that subscribers connect to, and, because it is where all subscriptions meet, the handle of both. */
final class XpubSocket extends LoopSocket implements BrokerSockets {
    private static final int UNSUBSCRIBE = 0;
    private static final int SUBSCRIBE = 1;

    private final XsubSocket publishers;

    XpubSocket(SocketLoop loop, ZMQ.Socket socket, XsubSocket publishers) {
        super(loop, socket);
        this.publishers = publishers;
    }

    @Override
    public void forward(String topic, byte[] body, long frameId) {
        loop.execute(() -> {
            if (isOpen()) {
                Frames.send(socket, topic.getBytes(UTF_8), body);
                loop.markReady(this);
                publishers.forwarded();
            }
        });
    }

    /** Whatever else a subscriber sends is not for the publishers. */
    @Override
    int read(int most) {
        for (int count = 0; count < most; count++) {
            List<byte[]> frames = Frames.receive(socket);
            if (frames.isEmpty()) {
                return count;
            }
            byte[] first = frames.get(0);
            if (frames.size() == 1 && first.length > 0 && (first[0] == SUBSCRIBE || first[0] == UNSUBSCRIBE)) {
                publishers.forward(first);
            }
        }
        return most;
    }

    @Override
    void closing() {
        publishers.closeNow();
    }
}
