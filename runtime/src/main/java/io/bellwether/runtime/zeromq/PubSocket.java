package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.PublishSocket;
import org.zeromq.ZMQ;

/** A connecting PUB. */
final class PubSocket extends LoopSocket implements PublishSocket {
    private final FrameRegister register;
    private final Endpoint endpoint;
    private final Outbox outbox;

    PubSocket(SharedParts parts, ZMQ.Socket socket, Address broker) {
        super(parts.loop(), socket);
        this.register = parts.register();
        this.outbox = new Outbox(
                loop,
                parts.settings().highWaterMark(),
                new DropLog("Too many publications wait for " + broker + ": one was dropped"));
        this.endpoint = new Endpoint(parts, socket, broker, () -> {});
    }

    @Override
    public long send(String topic, byte[] body) {
        register.leave(() -> outbox.send(() -> publish(topic.getBytes(UTF_8), body)));
        return register.publication(topic, body);
    }

    private void publish(byte[] topic, byte[] body) {
        if (isOpen()) {
            Frames.send(socket, topic, body);
        }
    }

    @Override
    void tick(long nowNanos) {
        endpoint.tick(nowNanos);
    }

    /** A PUB has nothing to read; asking for it takes the broker's subscriptions in. */
    @Override
    int read(int most) {
        takeSignals();
        return 0;
    }
}
