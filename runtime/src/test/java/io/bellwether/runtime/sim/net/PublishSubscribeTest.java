package io.bellwether.runtime.sim.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Sockets.PublishSocket;
import io.bellwether.runtime.trace.WorldEvent.FrameDropped;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishSubscribeTest {
    private static final Duration SETTLED = Duration.ofSeconds(1);
    private final Testbed bed = new Testbed();
    private final Testbed.Broker broker = bed.broker("broker");
    private final PublishSocket publisher = bed.publisher("publisher", "broker");
    private final Testbed.Subscriber subscriber = bed.subscriber("subscriber", "broker");

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void aSubscriptionIsAPrefix() {
        subscriber.socket.subscribe("bob");
        bed.run(SETTLED);
        publisher.send("bob", Testbed.bytes("1"));
        publisher.send("bobby", Testbed.bytes("2"));
        publisher.send("alice", Testbed.bytes("3"));
        bed.run(SETTLED);

        assertThat(subscriber.topics).containsExactly("bob", "bobby");
        assertThat(broker.seen).containsExactly("bob", "bobby", "alice");
    }

    @Test
    void aFrameKeepsItsIdThroughTheBroker() {
        subscriber.socket.subscribe("");
        bed.run(SETTLED);
        long id = publisher.send("geral", Testbed.bytes("hello"));
        bed.run(SETTLED);

        assertThat(subscriber.frameIds).containsExactly(id);
        assertThat(subscriber.bodies).containsExactly("hello");
    }

    @Test
    void aSlowJoinerMissesWhatIsPublishedBeforeItsSubscriptionArrives() {
        bed.network.setLink(
                "subscriber", "broker", new LinkSettings(Duration.ofMillis(500), Duration.ofMillis(500), 0));
        bed.run(Duration.ofSeconds(3));
        subscriber.socket.subscribe("geral");
        publisher.send("geral", Testbed.bytes("too early"));
        bed.run(SETTLED);
        publisher.send("geral", Testbed.bytes("in time"));
        bed.run(SETTLED);

        assertThat(subscriber.bodies).containsExactly("in time");
    }

    @Test
    void aPublisherThatIsStillConnectingDropsWhatItPublishes() {
        long id = publisher.send("geral", Testbed.bytes("nobody hears this"));
        bed.run(SETTLED);

        assertThat(bed.reported(FrameDropped.class))
                .containsExactly(new FrameDropped(id, "publisher", "broker", "no subscription has arrived"));
    }

    @Test
    void anUnsubscribedTopicIsNotDelivered() {
        subscriber.socket.subscribe("geral");
        bed.run(SETTLED);
        subscriber.socket.unsubscribe("geral");
        bed.run(SETTLED);
        publisher.send("geral", Testbed.bytes("x"));
        bed.run(SETTLED);

        assertThat(subscriber.bodies).isEmpty();
    }

    @Test
    void aTopicSubscribedTwiceIsDeliveredOnceUntilItIsUnsubscribedTwice() {
        subscriber.socket.subscribe("geral");
        subscriber.socket.subscribe("geral");
        subscriber.socket.unsubscribe("geral");
        bed.run(SETTLED);
        publisher.send("geral", Testbed.bytes("x"));
        bed.run(SETTLED);

        assertThat(subscriber.bodies).containsExactly("x");
    }

    @Test
    void unsubscribingFromWhatWasNeverSubscribedToDoesNothing() {
        subscriber.socket.subscribe("geral");
        bed.run(SETTLED);
        subscriber.socket.unsubscribe("tech");
        bed.run(SETTLED);
        publisher.send("geral", Testbed.bytes("x"));
        bed.run(SETTLED);

        assertThat(subscriber.bodies).containsExactly("x");
    }

    @Test
    void aSubscriberOverItsHighWaterMarkMissesPublications() {
        NetworkSettings tight = NetworkSettings.DEFAULT
                .latency(Testbed.LATENCY, Testbed.LATENCY)
                .highWaterMark(3)
                .sendBufferBytes(1);
        try (Testbed small = new Testbed(1, tight)) {
            Testbed.Broker smallBroker = small.broker("broker");
            Testbed.Subscriber slow = small.subscriber("subscriber", "broker");
            slow.socket.subscribe("");
            small.run(SETTLED);
            for (int number = 1; number <= 10; number++) {
                smallBroker.socket.forward("geral", Testbed.bytes("" + number), number);
            }
            small.run(SETTLED);

            assertThat(slow.bodies).containsExactly("1", "2", "3", "4");
            assertThat(small.reported(FrameDropped.class)).hasSize(6).allMatch(drop -> drop.reason()
                    .equals("over the high-water mark"));
        }
    }

    @Test
    void aSubscriberSubscribesAgainWhenItIsConnectedAgain() {
        subscriber.socket.subscribe("geral");
        bed.run(SETTLED);
        assertThat(bed.network.reset("subscriber", "broker")).isEqualTo(1);
        publisher.send("geral", Testbed.bytes("missed"));
        bed.run(SETTLED);
        publisher.send("geral", Testbed.bytes("heard"));
        bed.run(SETTLED);

        assertThat(subscriber.bodies).containsExactly("heard");
    }

    @Test
    void aPublisherOnceSubscribedToQueuesWhileItReconnects() {
        subscriber.socket.subscribe("geral");
        bed.run(SETTLED);
        bed.network.reset("publisher", "broker");
        publisher.send("geral", Testbed.bytes("queued"));
        bed.run(SETTLED);

        assertThat(subscriber.bodies).containsExactly("queued");
    }
}
