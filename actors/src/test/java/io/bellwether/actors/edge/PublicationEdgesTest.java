package io.bellwether.actors.edge;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.broker.BrokerNode;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameRefused;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.PrefixMatchDropped;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Publication;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a publication travels: from one publish edge through every broker to the subscribe edges that asked for it. */
class PublicationEdgesTest {

    private final InMemoryNetwork network = new InMemoryNetwork();
    private final InMemoryNode server = InMemoryNode.of("server-1", network);
    private final InMemoryNode reader = InMemoryNode.of("bob", network);
    private final List<BrokerEndpoint> brokers = List.of(endpoint("broker-1"), endpoint("broker-2"));
    private final VirtualTimeActor<BrokerNode.Command> broker1 = broker("broker-1");
    private final VirtualTimeActor<BrokerNode.Command> broker2 = broker("broker-2");
    private final TestInbox<SubscribeEdge.Heard> heard = TestInbox.create("heard");
    private final VirtualTimeActor<PublishEdge.Command> publisher =
            new VirtualTimeActor<>(PublishEdge.create(server.life().wire(), brokers), "publish-edge");
    private final VirtualTimeActor<SubscribeEdge.Command> subscriber =
            new VirtualTimeActor<>(SubscribeEdge.create(reader.life().wire(), brokers, heard.getRef()), "sub-edge");

    private static BrokerEndpoint endpoint(String host) {
        return new BrokerEndpoint(host, new Address(host, 5557), new Address(host, 5558));
    }

    private VirtualTimeActor<BrokerNode.Command> broker(String host) {
        return new VirtualTimeActor<>(
                BrokerNode.create(InMemoryNode.of(host, network).ports(), 5557, 5558), host);
    }

    private static Publication.ChannelMessage to(String channel) {
        return new Publication.ChannelMessage("alice", channel, "olá", Optional.of("id-1"), Optional.of("server-1"));
    }

    private void publishes(Publication publication) {
        publisher.tell(new PublishEdge.Publish(publication));
        broker1.settle();
        broker2.settle();
        subscriber.settle();
    }

    @Test
    void aSubscriberHearsThePublicationOnceFromEachBroker() {
        subscriber.tell(new SubscribeEdge.Subscribe("geral"));
        publishes(to("geral"));
        assertThat(heard.getAllReceived())
                .extracting(SubscribeEdge.Heard::publication)
                .containsExactly(to("geral"), to("geral"));
    }

    @Test
    void whoWantsToKnowIsToldOfEachConnectionToABroker() {
        TestInbox<SubscribeEdge.Connected> connections = TestInbox.create("connections");
        VirtualTimeActor<SubscribeEdge.Command> curious = new VirtualTimeActor<>(
                SubscribeEdge.create(reader.life().wire(), brokers, heard.getRef(), connections.getRef()), "curious");
        network.reconnectSubscribers(new Address("broker-2", 5558));
        curious.settle();
        assertThat(connections.getAllReceived()).containsExactly(new SubscribeEdge.Connected("broker-2"));
    }

    @Test
    void eachBrokersCopyIsASendOfItsOwn() {
        publishes(to("geral"));
        assertThat(server.events().of(FrameSent.class))
                .extracting(FrameSent::clock)
                .containsExactly(1L, 2L);
        assertThat(server.events().of(FrameSent.class))
                .extracting(FrameSent::peer)
                .containsExactly("broker-1", "broker-2");
    }

    @Test
    void theReaderMergesTheClockAndSeesTheFrameThatThePublisherSent() {
        subscriber.tell(new SubscribeEdge.Subscribe("geral"));
        publishes(to("geral"));
        FrameReceived received = reader.events().of(FrameReceived.class).get(0);
        assertThat(received.carried()).isEqualTo(1);
        assertThat(received.clock()).isEqualTo(2);
        assertThat(received.frame())
                .isEqualTo(server.events().of(FrameSent.class).get(0).frame());
    }

    @Test
    void whatOnlyThePrefixMatchedIsDropped() {
        subscriber.tell(new SubscribeEdge.Subscribe("bob"));
        publishes(to("bobby"));
        assertThat(heard.hasMessages()).isFalse();
        assertThat(reader.events().of(PrefixMatchDropped.class)).contains(new PrefixMatchDropped("bobby"));
    }

    @Test
    void whoUnsubscribedHearsNothingMore() {
        subscriber.tell(new SubscribeEdge.Subscribe("geral"));
        subscriber.tell(new SubscribeEdge.Unsubscribe("geral"));
        publishes(to("geral"));
        assertThat(heard.hasMessages()).isFalse();
    }

    @Test
    void aBodyThatCannotBeReadIsDeclaredAndTheNextOneIsHeard() {
        subscriber.tell(new SubscribeEdge.Subscribe("geral"));
        network.socketsOf("mallory")
                .connectPublish(new Address("broker-1", 5557))
                .send("geral", new byte[] {(byte) 0xc1});
        publishes(to("geral"));
        assertThat(reader.events().of(FrameRefused.class)).hasSize(1);
        assertThat(heard.getAllReceived()).hasSize(2);
    }

    @Test
    void aBrokerCountsWhatItForwards() {
        TestInbox<BrokerNode.Traffic> traffic = TestInbox.create("traffic");
        publishes(to("geral"));
        publishes(to("tech"));
        broker1.tell(new BrokerNode.ReadTraffic(traffic.getRef()));
        long bytes = server.events().of(FrameSent.class).stream()
                .filter(sent -> sent.peer().equals("broker-1"))
                .mapToLong(FrameSent::bytes)
                .sum();
        assertThat(traffic.receiveMessage()).isEqualTo(new BrokerNode.Traffic(2, bytes));
    }
}
