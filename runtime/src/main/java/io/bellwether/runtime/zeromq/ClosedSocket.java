package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Sockets.BrokerSockets;
import io.bellwether.actors.port.Sockets.PublishSocket;
import io.bellwether.actors.port.Sockets.ReplySocket;
import io.bellwether.actors.port.Sockets.RequestSocket;
import io.bellwether.actors.port.Sockets.Route;
import io.bellwether.actors.port.Sockets.SubscribeSocket;

/** What an actor gets that still opens sockets while its node goes down: nothing comes of it. */
final class ClosedSocket implements ReplySocket, RequestSocket, PublishSocket, SubscribeSocket, BrokerSockets {

    @Override
    public long send(Route to, byte[] frame) {
        return 0;
    }

    @Override
    public long send(long correlation, byte[] frame) {
        return 0;
    }

    @Override
    public long send(String topic, byte[] body) {
        return 0;
    }

    @Override
    public void subscribe(String prefix) {}

    @Override
    public void unsubscribe(String prefix) {}

    @Override
    public void forward(String topic, byte[] body, long frameId) {}

    @Override
    public void close() {}
}
