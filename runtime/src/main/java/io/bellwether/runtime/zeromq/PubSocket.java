package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.PublishSocket;
import org.zeromq.ZMQ;

/** A connecting PUB. */
final class PubSocket extends LoopSocket implements PublishSocket {
    private final Endpoint endpoint;
    private final Outbox outbox;

    PubSocket(SocketLoop loop, ZMQ.Socket socket, ZeroMqSettings settings, HostNames names, Address broker) {
        super(loop, socket);
        this.outbox = new Outbox(
                loop,
                settings.highWaterMark(),
                new DropLog("Too many publications wait for " + broker + ": one was dropped"));
        this.endpoint = new Endpoint(loop, socket, broker, names, () -> {});
    }

    @Override
    public long send(String topic, byte[] body) {
        outbox.send(() -> publish(topic.getBytes(UTF_8), body));
        return 0;
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
