package io.bellwether.runtime.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the actors may rely on in either world. */
abstract class SocketsContract {

    private World world;

    abstract World world();

    @BeforeEach
    void open() {
        world = world();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** A server that keeps the routes of what it was asked. */
    private static final class Server implements Sockets.ReplySocket.Listener {
        final List<Sockets.Route> routes = new CopyOnWriteArrayList<>();
        final List<String> requests = new CopyOnWriteArrayList<>();

        @Override
        public void requested(Sockets.Route from, byte[] frame, long frameId) {
            routes.add(from);
            requests.add(new String(frame, UTF_8));
        }
    }

    /** A client that keeps its answers as {@code correlation:text}. */
    private final class Client implements Sockets.RequestSocket.Listener {
        final List<String> answers = new CopyOnWriteArrayList<>();
        final Sockets.RequestSocket socket;

        Client(String node, Address server) {
            socket = world.node(node).connectRequest(server, this);
        }

        void ask(long correlation, String text) {
            socket.send(correlation, bytes(text));
        }

        @Override
        public void answered(long correlation, byte[] frame, long frameId) {
            answers.add(correlation + ":" + new String(frame, UTF_8));
        }
    }

    /** A subscriber that keeps what it heard as {@code topic:body}. */
    private final class Subscriber implements Sockets.PublishedListener {
        final List<String> heard = new CopyOnWriteArrayList<>();
        final AtomicInteger connections = new AtomicInteger();
        final Sockets.SubscribeSocket socket;

        Subscriber(String node, Address broker) {
            socket = world.node(node).connectSubscribe(broker, this);
        }

        @Override
        public void published(String topic, byte[] body, long frameId) {
            heard.add(topic + ":" + new String(body, UTF_8));
        }

        @Override
        public void connected() {
            connections.incrementAndGet();
        }
    }

    /** A broker as the actor of that name drives one, with a publisher connected to it. */
    private final class Broker {
        final Sockets sockets = world.node("broker");
        final Address publishers = world.free("broker");
        final Address subscribers = world.free("broker");
        final Sockets.PublishSocket publisher = world.node("publisher").connectPublish(publishers);
        volatile Sockets.BrokerSockets bound;

        void bind() {
            bound = sockets.bindBroker(
                    publishers.port(),
                    subscribers.port(),
                    (topic, body, frameId) -> bound.forward(topic, body, frameId));
        }

        /** Publishes until it is heard: before that, subscriptions are on their way. */
        void publishUntilHeard(Subscriber subscriber, String topic, String body) {
            world.until(topic + " is heard", () -> {
                publisher.send(topic, bytes(body));
                return subscriber.heard.contains(topic + ":" + body);
            });
        }
    }

    @Test
    void answersFindTheirRequestsInWhateverOrderTheyAreGiven() {
        Address address = world.free("server");
        Server server = new Server();
        Sockets.ReplySocket socket = world.node("server").bindReply(address.port(), server);
        Client client = new Client("client", address);
        client.ask(7, "one");
        client.ask(8, "two");
        world.until("both are asked", () -> server.requests.size() == 2);
        socket.send(server.routes.get(1), bytes("TWO"));
        socket.send(server.routes.get(0), bytes("ONE"));
        world.until("both are answered", () -> client.answers.size() == 2);

        assertThat(server.requests).containsExactly("one", "two");
        assertThat(client.answers).containsExactly("8:TWO", "7:ONE");
    }

    @Test
    void anAnswerGoesToNobodyButTheAsker() {
        Address address = world.free("server");
        Server server = new Server();
        Sockets.ReplySocket socket = world.node("server").bindReply(address.port(), server);
        Client alice = new Client("alice", address);
        Client bob = new Client("bob", address);
        alice.ask(1, "alice");
        bob.ask(1, "bob");
        world.until("both have asked", () -> server.requests.size() == 2);
        for (int i = 0; i < 2; i++) {
            socket.send(server.routes.get(i), bytes(server.requests.get(i)));
        }
        world.until("both are answered", () -> alice.answers.size() + bob.answers.size() == 2);

        assertThat(alice.answers).containsExactly("1:alice");
        assertThat(bob.answers).containsExactly("1:bob");
    }

    @Test
    void aRequestThatIsNeverAnsweredDoesNotStopTheNextOne() {
        Address address = world.free("server");
        Server server = new Server();
        Sockets.ReplySocket socket = world.node("server").bindReply(address.port(), server);
        Client client = new Client("client", address);
        client.ask(1, "lost");
        client.ask(2, "found");
        world.until("both are asked", () -> server.requests.size() == 2);
        socket.send(server.routes.get(1), bytes("FOUND"));
        world.until("one is answered", () -> !client.answers.isEmpty());

        assertThat(client.answers).containsExactly("2:FOUND");
    }

    @Test
    void aRequestWaitsForAServerThatIsBoundLater() {
        Address address = world.free("server");
        Client client = new Client("client", address);
        client.ask(1, "early");
        Server server = new Server();
        world.node("server").bindReply(address.port(), server);
        world.until("it is asked", () -> !server.requests.isEmpty());

        assertThat(server.requests).containsExactly("early");
    }

    @Test
    void aServerThatComesBackIsAskedAgainByTheSameSocket() {
        Address address = world.free("server");
        Sockets sockets = world.node("server");
        Server first = new Server();
        Sockets.ReplySocket socket = sockets.bindReply(address.port(), first);
        Client client = new Client("client", address);
        client.ask(1, "one");
        world.until("the first is asked", () -> !first.requests.isEmpty());
        socket.close();
        Server second = new Server();
        world.until("the port can be bound again", () -> binds(() -> sockets.bindReply(address.port(), second)));
        world.until("the second is asked", () -> {
            client.ask(2, "two");
            return !second.requests.isEmpty();
        });

        assertThat(second.requests).containsOnly("two");
    }

    @Test
    void aReplyToAnAskerThatIsGoneHarmsNobody() {
        Address address = world.free("server");
        Server server = new Server();
        Sockets.ReplySocket socket = world.node("server").bindReply(address.port(), server);
        Client gone = new Client("gone", address);
        gone.ask(1, "x");
        world.until("it is asked", () -> !server.requests.isEmpty());
        gone.socket.close();
        socket.send(server.routes.get(0), bytes("late"));
        Client other = new Client("other", address);
        other.ask(2, "y");
        world.until("the other has asked", () -> server.requests.size() == 2);
        socket.send(server.routes.get(1), bytes("Y"));
        world.until("the other is answered", () -> !other.answers.isEmpty());

        assertThat(other.answers).containsExactly("2:Y");
    }

    @Test
    void whatIsSentOnAClosedSocketIsIgnored() {
        Address address = world.free("server");
        Server server = new Server();
        world.node("server").bindReply(address.port(), server);
        Client closed = new Client("closed", address);
        closed.socket.close();
        closed.ask(1, "ignored");
        Client open = new Client("open", address);
        open.ask(2, "heard");
        world.until("the open one has asked", () -> !server.requests.isEmpty());

        assertThat(server.requests).containsExactly("heard");
    }

    @Test
    void aPortIsBoundOnce() {
        Address address = world.free("server");
        Sockets sockets = world.node("server");
        sockets.bindReply(address.port(), new Server());

        assertThatThrownBy(() -> sockets.bindReply(address.port(), new Server()))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining(String.valueOf(address.port()));
    }

    @Test
    void aSubscriptionIsAPrefix() {
        Broker broker = new Broker();
        broker.bind();
        Subscriber subscriber = new Subscriber("subscriber", broker.subscribers);
        subscriber.socket.subscribe("bob");
        broker.publishUntilHeard(subscriber, "bob", "first");
        broker.publisher.send("alice", bytes("not wanted"));
        broker.publisher.send("bobby", bytes("wanted as well"));
        world.until("the longer topic is heard", () -> subscriber.heard.contains("bobby:wanted as well"));

        assertThat(subscriber.heard).doesNotContain("alice:not wanted");
    }

    @Test
    void whatIsPublishedBeforeAnybodySubscribedIsDropped() {
        Broker broker = new Broker();
        broker.publisher.send("geral", bytes("too early"));
        broker.bind();
        Subscriber subscriber = new Subscriber("subscriber", broker.subscribers);
        subscriber.socket.subscribe("");
        broker.publishUntilHeard(subscriber, "geral", "in time");

        assertThat(subscriber.heard).containsOnly("geral:in time");
    }

    @Test
    void publicationsOfOnePublisherArriveInTheirOrder() {
        Broker broker = new Broker();
        broker.bind();
        Subscriber subscriber = new Subscriber("subscriber", broker.subscribers);
        subscriber.socket.subscribe("");
        broker.publishUntilHeard(subscriber, "geral", "first");
        List<String> sent = new java.util.ArrayList<>();
        for (int number = 0; number < 100; number++) {
            broker.publisher.send("numbers", bytes("" + number));
            sent.add("numbers:" + number);
        }
        world.until("the last is heard", () -> subscriber.heard.contains("numbers:99"));

        assertThat(subscriber.heard.stream().filter(heard -> heard.startsWith("numbers")))
                .containsExactlyElementsOf(sent);
    }

    @Test
    void aTopicThatIsUnsubscribedIsNotDeliveredAnyMore() {
        Broker broker = new Broker();
        broker.bind();
        Subscriber subscriber = new Subscriber("subscriber", broker.subscribers);
        subscriber.socket.subscribe("old");
        broker.publishUntilHeard(subscriber, "old", "1");
        subscriber.socket.unsubscribe("old");
        subscriber.socket.subscribe("new");
        broker.publishUntilHeard(subscriber, "new", "2");
        broker.publisher.send("old", bytes("3"));
        broker.publishUntilHeard(subscriber, "new", "4");

        assertThat(subscriber.heard).doesNotContain("old:3");
    }

    @Test
    void aTopicSubscribedTwiceIsDeliveredOnceUntilItIsUnsubscribedTwice() {
        Broker broker = new Broker();
        broker.bind();
        Subscriber subscriber = new Subscriber("subscriber", broker.subscribers);
        subscriber.socket.subscribe("geral");
        subscriber.socket.subscribe("geral");
        subscriber.socket.unsubscribe("geral");
        broker.publishUntilHeard(subscriber, "geral", "first");
        broker.publisher.send("geral", bytes("second"));
        world.until("the second is heard", () -> subscriber.heard.contains("geral:second"));

        assertThat(subscriber.heard).containsOnlyOnce("geral:second");
    }

    @Test
    void aSubscriberIsToldOfEachConnectionAndSubscribesAgain() {
        Broker broker = new Broker();
        broker.bind();
        Subscriber subscriber = new Subscriber("subscriber", broker.subscribers);
        subscriber.socket.subscribe("geral");
        broker.publishUntilHeard(subscriber, "geral", "before");
        assertThat(subscriber.connections).hasValue(1);
        broker.bound.close();
        world.until("the ports can be bound again", () -> binds(broker::bind));
        world.until("it is connected again", () -> subscriber.connections.get() == 2);
        broker.publishUntilHeard(subscriber, "geral", "after");

        assertThat(subscriber.heard).contains("geral:before", "geral:after");
    }

    /** Closing a socket takes a moment where the sockets are real. */
    private static boolean binds(Runnable binding) {
        try {
            binding.run();
            return true;
        } catch (RuntimeException stillClosing) {
            return false;
        }
    }
}
