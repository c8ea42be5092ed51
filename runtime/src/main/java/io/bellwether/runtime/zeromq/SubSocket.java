package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.PublishedListener;
import io.bellwether.actors.port.Sockets.SubscribeSocket;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zeromq.ZMQ;

/** A connecting SUB. ZeroMQ sends its subscriptions again on each new connection. */
final class SubSocket extends LoopSocket implements SubscribeSocket {
    private static final Logger LOG = LoggerFactory.getLogger(SubSocket.class);

    private final Address broker;
    private final PublishedListener listener;
    private final FrameRegister register;
    private final Endpoint endpoint;

    SubSocket(SharedParts parts, ZMQ.Socket socket, Address broker, PublishedListener listener) {
        super(parts.loop(), socket);
        this.broker = broker;
        this.listener = listener;
        this.register = parts.register();
        this.endpoint = new Endpoint(parts, socket, broker, listener::connected);
    }

    @Override
    public void subscribe(String prefix) {
        whileOpen(() -> socket.subscribe(prefix.getBytes(UTF_8)));
    }

    @Override
    public void unsubscribe(String prefix) {
        whileOpen(() -> socket.unsubscribe(prefix.getBytes(UTF_8)));
    }

    private void whileOpen(Runnable change) {
        loop.execute(() -> {
            if (isOpen()) {
                change.run();
                loop.markReady(this);
            }
        });
    }

    @Override
    void tick(long nowNanos) {
        endpoint.tick(nowNanos);
    }

    @Override
    int read(int most) {
        for (int count = 0; count < most; count++) {
            List<byte[]> frames = Frames.receive(socket);
            if (frames.isEmpty()) {
                return count;
            }
            if (frames.size() == 2) {
                String topic = new String(frames.get(0), UTF_8);
                byte[] body = frames.get(1);
                listener.published(topic, body, register.publication(topic, body));
            } else {
                LOG.debug("{} brought a publication of {} frames instead of topic and body", broker, frames.size());
            }
        }
        return most;
    }
}
