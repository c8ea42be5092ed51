package io.bellwether.runtime.node.health;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Address;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.runtime.node.SystemClock;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * Asks a node for a sign of life, as one of its peers would, without actors: a health check is to be over soon. Whatever
 * makes sense is one, a refusal too, because a proxy refuses while it knows no server; silence is none. The reference refuses
 * nobody who asks for its list: who does is somebody else.
 */
public final class HealthProbe {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int ATTEMPTS = 2;

    private final Duration patience;

    /** @param patience how long the node may take */
    public HealthProbe(Duration patience) {
        this.patience = patience;
    }

    /** A server, or a proxy: what clients ask. */
    public Health server(Address address) {
        return ask(address, new Request.ListChannels(), Reply.class);
    }

    /** The reference: what servers ask. */
    public Health reference(Address address) {
        return ask(address, new Request.ListServers(), Reply.Servers.class);
    }

    /** A broker: whether what is published arrives at who subscribed. */
    public Health broker(BrokerEndpoint broker) {
        byte[] topic =
                ("health-" + Long.toHexString(ThreadLocalRandom.current().nextLong())).getBytes(StandardCharsets.UTF_8);
        try (ZContext context = context()) {
            ZMQ.Socket subscriber = socket(context, SocketType.SUB, broker.forSubscribers());
            subscriber.subscribe(topic);
            subscriber.setReceiveTimeOut((int) BETWEEN_TRIES.toMillis());
            ZMQ.Socket publisher = socket(context, SocketType.PUB, broker.forPublishers());
            long deadline = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < deadline) {
                // Again and again: what is published before the subscription has come through is lost.
                publisher.sendMore(topic);
                publisher.send(topic);
                byte[] heard = subscriber.recv();
                if (heard != null && Arrays.equals(heard, topic)) {
                    return Health.well(
                            "carries publications from " + broker.forPublishers() + " to " + broker.forSubscribers());
                }
            }
        } catch (UnknownHostException e) {
            return Health.unwell(
                    "nobody here knows the name " + broker.forPublishers().host());
        }
        return Health.unwell("nothing came through from " + broker.forPublishers() + " to " + broker.forSubscribers()
                + " within " + patience.toMillis() + " ms");
    }

    /** Whoever answers requests. Asked on a fresh socket each time: JeroMQ 0.6.0 now and then does not listen to a connection that it has just made. */
    private Health ask(Address address, Request request, Class<? extends Reply> expected) {
        WireCodec codec = new WireCodec();
        byte[] question = codec.encode(request, new Stamp(new SystemClock().epochMicros(), 0));
        try (ZContext context = context()) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                ZMQ.Socket socket = socket(context, SocketType.REQ, address);
                socket.setReceiveTimeOut((int) patience.toMillis() / ATTEMPTS);
                socket.send(question);
                byte[] answer = socket.recv();
                if (answer != null) {
                    return judge(address, request, expected, codec.decodeReply(answer));
                }
            }
            return Health.unwell(
                    address + " did not answer " + request.service() + " within " + patience.toMillis() + " ms");
        } catch (UnknownHostException e) {
            return Health.unwell("nobody here knows the name " + address.host());
        }
    }

    private static Health judge(
            Address address, Request request, Class<? extends Reply> expected, Decoded<Reply> answer) {
        if (answer instanceof Decoded.Malformed<Reply> malformed) {
            return Health.unwell(address + " answered what makes no sense: " + malformed.reason());
        }
        Reply reply = ((Decoded.Message<Reply>) answer).body();
        if (expected.isInstance(reply)) {
            return Health.well(address + " answers " + request.service());
        }
        String why = reply instanceof Reply.Refused refused ? ": " + refused.reason() : "";
        return Health.unwell(address + " is somebody else, who does not answer " + request.service() + why);
    }

    private static ZContext context() {
        ZContext context = new ZContext();
        context.setLinger(0);
        return context;
    }

    /** @throws UnknownHostException if nobody knows the peer's name */
    private static ZMQ.Socket socket(ZContext context, SocketType type, Address peer) throws UnknownHostException {
        InetAddress host = InetAddress.getByName(peer.host());
        ZMQ.Socket socket = context.createSocket(type);
        socket.setIPv6(host instanceof Inet6Address);
        String literal = host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
        socket.connect("tcp://" + literal + ":" + peer.port());
        return socket;
    }
}
