package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A broker among publishers and subscribers that other people wrote. */
class BrokerTest {
    private static final int PATIENCE_MILLIS = 30_000;

    private final JeroMqSockets sockets = new JeroMqSockets(
            "broker", ZeroMqSettings.DEFAULT.bindHost("127.0.0.1").highWaterMark(100));
    private final ZContext context = new ZContext();
    private final List<String> forwarded = new CopyOnWriteArrayList<>();
    private volatile Sockets.BrokerSockets broker;
    private Address publishers;
    private Address subscribers;

    private volatile boolean forwarding = true;

    @BeforeEach
    void bind() {
        broker = sockets.bindBroker(0, 0, (topic, body, id) -> {
            forwarded.add(topic);
            if (forwarding) {
                broker.forward(topic, body, id);
            }
        });
        publishers = sockets.bound().get(0);
        subscribers = sockets.bound().get(1);
    }

    @AfterEach
    void close() {
        context.close();
        sockets.close();
    }

    private ZMQ.Socket connected(SocketType type, Address address) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        return Connecting.connect(socket, address);
    }

    private static void publish(ZMQ.Socket publisher, String topic, String body) {
        publisher.sendMore(topic);
        publisher.send(body);
    }

    /** An XPUB is a PUB that tells who subscribes. */
    private ZMQ.Socket publisherThatKnows(String topic) {
        ZMQ.Socket publisher = connected(SocketType.XPUB, publishers);
        assertThat(publisher.recv()).isEqualTo(("\u0001" + topic).getBytes(UTF_8));
        return publisher;
    }

    @Test
    void publishersAreToldWhatIsWantedAlsoIfTheyComeLater() {
        ZMQ.Socket subscriber = connected(SocketType.SUB, subscribers);
        subscriber.subscribe("geral");
        publisherThatKnows("geral");
        ZMQ.Socket later = publisherThatKnows("geral");
        subscriber.unsubscribe("geral");
        assertThat(later.recv()).isEqualTo("\u0000geral".getBytes(UTF_8));
    }

    @Test
    void aPublicationReachesWhoeverSubscribedToAPrefixOfItsTopic() {
        ZMQ.Socket bob = connected(SocketType.SUB, subscribers);
        bob.subscribe("bob");
        ZMQ.Socket publisher = publisherThatKnows("bob");
        publish(publisher, "alice", "1");
        publish(publisher, "bob", "2");
        publish(publisher, "bobby", "3");
        assertThat(List.of(bob.recvStr(), bob.recvStr(), bob.recvStr(), bob.recvStr()))
                .containsExactly("bob", "2", "bobby", "3");
    }

    @Test
    void aTopicOutsideAsciiIsCarriedAsItIs() {
        ZMQ.Socket subscriber = connected(SocketType.SUB, subscribers);
        subscriber.subscribe("café".getBytes(UTF_8));
        publish(publisherThatKnows("café"), "café", "olá");
        assertThat(new String(subscriber.recv(), UTF_8)).isEqualTo("café");
        assertThat(new String(subscriber.recv(), UTF_8)).isEqualTo("olá");
    }

    @Test
    void whatIsNoPublicationIsDroppedAndTheNextIsNot() {
        ZMQ.Socket subscriber = connected(SocketType.SUB, subscribers);
        subscriber.subscribe("");
        ZMQ.Socket publisher = publisherThatKnows("");
        publisher.send("a topic without a body");
        publisher.sendMore("topic");
        publisher.sendMore("body");
        publisher.send("and more");
        publish(publisher, "geral", "hello");
        assertThat(subscriber.recvStr()).isEqualTo("geral");
        assertThat(forwarded).containsExactly("geral");
    }

    @Test
    void whatASubscriberSaysBesidesItsSubscriptionsIsNotForThePublishers() {
        ZMQ.Socket subscriber = connected(SocketType.XSUB, subscribers);
        subscriber.send("hello, publishers");
        subscriber.send("\u0001geral");
        publisherThatKnows("geral");
    }

    @Test
    void whatIsNotForwardedYetIsNotReadWithoutBound() {
        ZMQ.Socket subscriber = connected(SocketType.SUB, subscribers);
        subscriber.subscribe("");
        ZMQ.Socket publisher = publisherThatKnows("");
        forwarding = false;
        int readLimit = 1_000;
        Eventually.until("the broker has read as many as it may", () -> {
            publish(publisher, "n", "x");
            return forwarded.size() == readLimit;
        });
        for (int i = 0; i < 100; i++) {
            publish(publisher, "late", "x");
        }
        forwarding = true;
        broker.forward("n", new byte[1], 0);
        Eventually.until("there was room for one more", () -> forwarded.size() > readLimit);
    }

    @Test
    void aSubscriberThatDoesNotReadLosesWhatIsOverItsHighWaterMarkAndNobodyElseDoes() {
        ZMQ.Socket slow = context.createSocket(SocketType.SUB);
        slow.setRcvHWM(1);
        Connecting.connect(slow, subscribers);
        slow.subscribe("");
        ZMQ.Socket quick = connected(SocketType.SUB, subscribers);
        quick.subscribe("");
        ZMQ.Socket publisher = publisherThatKnows("");
        String large = "x".repeat(100_000);
        for (int i = 0; i < 300; i++) {
            publish(publisher, "n" + i, large);
            assertThat(quick.recvStr()).isEqualTo("n" + i);
            quick.recvStr();
        }
    }
}
