package io.bellwether.actors.client;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.broker.BrokerNode;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.PrefixMatchDropped;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.WireCodec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person gets to read, with two brokers that both carry everything. */
class ReaderTest {

    private final ActorTestKit kit = ActorTestKit.create();
    private final TestProbe<Object> patience = kit.createTestProbe();
    private final InMemoryNetwork network = new InMemoryNetwork();
    private final InMemoryNode bob = InMemoryNode.of("bob", network);
    private final List<BrokerEndpoint> brokers = List.of(broker("broker-1"), broker("broker-2"));
    private final ActorRef<Reader.Command> reader =
            kit.spawn(Reader.create(bob.life().wire(), brokers));

    private BrokerEndpoint broker(String host) {
        kit.spawn(BrokerNode.create(InMemoryNode.of(host, network).ports(), 5557, 5558));
        return new BrokerEndpoint(host, new Address(host, 5557), new Address(host, 5558));
    }

    @BeforeEach
    void subscribe() {
        reader.tell(new Reader.Subscribe("geral"));
        eventually(() -> assertThat(network.subscriptions()).contains("geral"));
    }

    @AfterEach
    void stop() {
        kit.shutdownTestKit();
    }

    private void eventually(Runnable assertion) {
        patience.awaitAssert(() -> {
            assertion.run();
            return null;
        });
    }

    /** Both brokers carry it. */
    private void published(Publication publication) {
        for (BrokerEndpoint broker : brokers) {
            eventually(() -> assertThat(network.isBound(broker.forPublishers())).isTrue());
            Sockets.PublishSocket socket = network.socketsOf("server-1").connectPublish(broker.forPublishers());
            socket.send(publication.topic(), new WireCodec().encode(publication, new Stamp(1, 1)));
        }
    }

    private static Publication.ChannelMessage message(String channel, String text, String id) {
        return new Publication.ChannelMessage("alice", channel, text, Optional.of(id), Optional.of("server-1"));
    }

    @Test
    void aMessageThatTwoBrokersCarryIsShownOnce() {
        published(message("geral", "olá", "a-1"));
        published(message("geral", "tchau", "a-2"));
        eventually(() -> assertThat(shown()).contains("tchau"));
        published(message("geral", "fim", "a-3"));
        eventually(() -> assertThat(shown()).containsExactly("olá", "tchau", "fim"));
    }

    @Test
    void messagesWithoutAnIdAreAllShown() {
        Publication.ChannelMessage anonymous =
                new Publication.ChannelMessage("alice", "geral", "olá", Optional.empty(), Optional.empty());
        published(anonymous);
        eventually(() -> assertThat(shown()).containsExactly("olá", "olá"));
    }

    @Test
    void whatOnlyThePrefixMatchedIsNotShown() {
        published(message("geral2", "olá", "a-1"));
        eventually(() -> assertThat(bob.events().of(PrefixMatchDropped.class)).hasSize(2));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aSecondSubscriptionToTheSameTopicIsNone() {
        reader.tell(new Reader.Subscribe("geral"));
        reader.tell(new Reader.Subscribe("tech"));
        eventually(() -> assertThat(bob.events().of(Subscribed.class))
                .containsExactly(new Subscribed("geral"), new Subscribed("tech")));
    }

    private List<String> shown() {
        return bob.events().of(MessageShown.class).stream()
                .map(MessageShown::text)
                .toList();
    }
}
