package io.bellwether.actors.client;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.ManualTime;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.broker.BrokerNode;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.port.Address;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.WireCodec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bob's reader, with two brokers and two servers that have a history. Pages hold two messages. */
final class ReaderUnderTest {

    static final CatchUpSettings CATCH_UP = new CatchUpSettings(Duration.ofMillis(250), Duration.ofSeconds(30), 3, 2);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final ActorTestKit kit = ActorTestKit.create(ManualTime.config());
    private final ManualTime time = ManualTime.get(kit.system());
    private final TestProbe<Object> patience = kit.createTestProbe();
    final TestProbe<News> news = kit.createTestProbe();
    final InMemoryNetwork network = new InMemoryNetwork();
    final HistoryServer server1 = new HistoryServer(network, "server-1");
    final HistoryServer server2 = new HistoryServer(network, "server-2");
    final BrokerEndpoint broker1 = broker("broker-1");
    final BrokerEndpoint broker2 = broker("broker-2");
    InMemoryNode bob = InMemoryNode.of("bob", network);
    ActorRef<Reader.Command> reader = spawn();

    private BrokerEndpoint broker(String host) {
        kit.spawn(BrokerNode.create(InMemoryNode.of(host, network).ports(), 5557, 5558));
        return new BrokerEndpoint(host, new Address(host, 5557), new Address(host, 5558));
    }

    private ActorRef<Reader.Command> spawn() {
        ClientSettings settings = new ClientSettings(
                List.of(server1.peer(), server2.peer()), List.of(broker1, broker2), TIMEOUT, 2, CATCH_UP);
        return kit.spawn(Reader.create(bob.life(), settings, news.ref()));
    }

    void stop() {
        kit.shutdownTestKit();
    }

    void crashAndRestart() {
        kit.stop(reader);
        bob = bob.restarted();
        reader = spawn();
    }

    void eventually(Runnable assertion) {
        patience.awaitAssert(() -> {
            assertion.run();
            return null;
        });
    }

    /** Lets time pass, a little at a time, until the assertion holds. */
    void inTime(Runnable assertion) {
        patience.awaitAssert(() -> {
            time.timePasses(TIMEOUT.dividedBy(2));
            assertion.run();
            return null;
        });
    }

    void passes(Duration duration) {
        time.timePasses(duration);
    }

    /** Subscribes, and reads what history there is. */
    void follows(String topic) {
        int asked = server1.asked().size();
        reader.tell(new Reader.Subscribe(topic));
        eventually(() -> assertThat(network.subscriptions()).contains(topic));
        inTime(() -> assertThat(server1.asked()).hasSizeGreaterThan(asked));
    }

    void bringsOn(BrokerEndpoint broker, Publication publication) {
        eventually(() -> assertThat(network.isBound(broker.forPublishers())).isTrue());
        network.socketsOf("server-1")
                .connectPublish(broker.forPublishers())
                .send(publication.topic(), new WireCodec().encode(publication, new Stamp(1, 1)));
    }

    void bothBring(Publication publication) {
        bringsOn(broker1, publication);
        bringsOn(broker2, publication);
    }

    List<String> shown() {
        return bob.events().of(MessageShown.class).stream()
                .map(MessageShown::text)
                .toList();
    }

    void shows(String... texts) {
        eventually(() -> assertThat(shown()).containsExactly(texts));
    }

    /** Alice's message with that number; its text is the number. */
    static Publication.ChannelMessage message(int number) {
        return message("geral", String.valueOf(number), "alice-" + number);
    }

    static Publication.ChannelMessage message(String channel, String text, String id) {
        return new Publication.ChannelMessage("alice", channel, text, Optional.of(id), Optional.of("server-1"));
    }
}
