package io.bellwether.actors.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bellwether.actors.client.BotSettings;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.client.Completion;
import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.CoordinatorFollowed;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.MembersLearned;
import io.bellwether.actors.event.NodeEvent.MessagePublished;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.RankAssigned;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.WireCodec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole nodes together: that a server's actors are connected as they should be. */
class ServerNodeTest {

    private final ClusterInMemory cluster = new ClusterInMemory();

    @AfterEach
    void stop() {
        cluster.close();
    }

    private boolean follows(String server, String coordinator) {
        List<CoordinatorFollowed> followed = cluster.node(server).events().of(CoordinatorFollowed.class);
        return !followed.isEmpty()
                && followed.get(followed.size() - 1).coordinator().equals(coordinator);
    }

    @Test
    void serversFindEachOtherAndFollowTheHighestRank() {
        cluster.start(3);
        cluster.until(() -> follows("server-1", "server-3") && follows("server-2", "server-3"));
        assertThat(cluster.node("server-3").events().of(CoordinatorElected.class))
                .isNotEmpty();
        cluster.until(() -> cluster.node("server-1")
                .events()
                .last(MembersLearned.class)
                .members()
                .equals(List.of("server-1", "server-2", "server-3")));
    }

    @Test
    void whenTheCoordinatorCrashesTheNextRankTakesOverAndTheReturningOneTakesItBack() {
        cluster.start(3);
        cluster.until(() -> follows("server-1", "server-3") && follows("server-2", "server-3"));
        cluster.crash("server-3");
        cluster.until(() -> follows("server-1", "server-2"));
        cluster.startServer("server-3");
        cluster.until(() -> follows("server-1", "server-3") && follows("server-2", "server-3"));
        assertThat(cluster.node("server-3").events().of(RankAssigned.class)).containsOnly(new RankAssigned(3));
    }

    @Test
    void aMessageReachesItsSubscribersAndADirectMessageItsAddressee() {
        cluster.start(1);
        var alice = cluster.startClient("alice");
        var bob = cluster.startClient("bob");
        var done = cluster.completions();
        bob.tell(new ClientNode.Login("bob", done.ref()));
        done.expectMessage(new Completion.Answered("server-1", new Reply.Done("login")));
        alice.tell(new ClientNode.CreateChannel("geral", done.ref()));
        done.expectMessage(new Completion.Answered("server-1", new Reply.Done("channel")));
        bob.tell(new ClientNode.Subscribe("geral", done.ref()));
        done.expectMessage(new Completion.Subscribed("geral"));
        cluster.until(() -> cluster.network.subscriptions().contains("geral"));
        alice.tell(new ClientNode.Publish("geral", "olá a todos", done.ref()));
        alice.tell(new ClientNode.SendDirect("bob", "só para ti", done.ref()));
        cluster.until(() -> cluster.node("bob").events().of(MessageShown.class).size() == 2);
        assertThat(cluster.node("bob").events().of(MessageShown.class))
                .extracting(MessageShown::topic, MessageShown::from, MessageShown::text)
                .containsExactlyInAnyOrder(tuple("geral", "alice", "olá a todos"), tuple("bob", "alice", "só para ti"));
    }

    @Test
    void everyServiceIsAnsweredByAServerAlsoTheOnesItDoesNotOffer() {
        cluster.start(1);
        var mallory = cluster.startClient("mallory");
        var done = cluster.completions();
        var codec = new WireCodec();
        List<Request> requests = List.of(
                new Request.ListUsers(),
                new Request.ListServers(),
                new Request.AskRank("mallory", Optional.empty()),
                new Request.Heartbeat("mallory"),
                new Request.ReadClock(),
                new Request.Adjust(5_000_000, Optional.of("mallory"), OptionalLong.empty()),
                new Request.AskElection("mallory", OptionalLong.of(0)),
                new Request.AnnounceCoordinator("mallory", OptionalLong.empty(), OptionalLong.of(0)),
                new Request.History(Optional.of("geral"), Optional.empty(), "", 5),
                new Request.Replicate(List.of()),
                new Request.Sync("mallory", new TreeMap<>(), 5));
        Peer server = new Peer("server-1", new Address("server-1", 5555));
        for (Request request : requests) {
            mallory.tell(new ClientNode.SendRaw(server, codec.encode(request, new Stamp(1, 1)), done.ref()));
            assertThat(done.receiveMessage()).isInstanceOf(Completion.Answered.class);
        }
    }

    @Test
    void aSingleWrongByteKillsNeitherAServerNorTheReference() {
        cluster.start(1);
        var mallory = cluster.startClient("mallory");
        var done = cluster.completions();
        for (Peer victim : List.of(new Peer("server-1", new Address("server-1", 5555)), ClusterInMemory.REFERENCE)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                mallory.tell(new ClientNode.SendRaw(victim, new byte[] {(byte) 0xc1}, done.ref()));
                Completion.Answered answered = done.expectMessageClass(Completion.Answered.class);
                assertThat(answered.reply()).isInstanceOf(Reply.Refused.class);
            }
        }
    }

    @Test
    void aServerWithoutItsReferenceServesItsClients() {
        cluster.startBroker();
        cluster.startServer("server-1");
        var alice = cluster.startClient("alice");
        var done = cluster.completions();
        alice.tell(new ClientNode.Login("alice", done.ref()));
        done.expectMessage(new Completion.Answered("server-1", new Reply.Done("login")));
        assertThat(cluster.node("server-1").events().of(RankAssigned.class)).isEmpty();

        cluster.startReference();
        cluster.until(() ->
                !cluster.node("server-1").events().of(CoordinatorElected.class).isEmpty());
    }

    @Test
    void aServersLamportClockGrowsOverItsCrash() {
        cluster.start(1);
        long before = cluster.node("server-1").events().last(FrameSent.class).clock();
        cluster.crash("server-1");
        cluster.startServer("server-1");
        cluster.until(
                () -> !cluster.node("server-1").events().of(FrameSent.class).isEmpty());
        assertThat(cluster.node("server-1").events().of(FrameSent.class).get(0).clock())
                .isGreaterThan(before);
    }

    @Test
    void whatAServerAcknowledgedIsThereAfterItsCrash() {
        cluster.start(1);
        var alice = cluster.startClient("alice");
        var done = cluster.completions();
        alice.tell(new ClientNode.CreateChannel("geral", done.ref()));
        done.receiveMessage();
        cluster.crash("server-1");
        cluster.startServer("server-1");
        alice.tell(new ClientNode.ListChannels(done.ref()));
        cluster.until(
                () -> !cluster.node("alice").events().of(ClientAnswered.class).isEmpty()
                        && cluster.node("alice")
                                .events()
                                .last(ClientAnswered.class)
                                .detail()
                                .equals("geral"));
    }

    @Test
    void whatOneServerAcceptedIsOnAllServersAlsoOnTheOneThatComesLater() {
        cluster.start(2);
        var alice = cluster.startClient("alice");
        var done = cluster.completions();
        alice.tell(new ClientNode.CreateChannel("geral", done.ref()));
        done.expectMessage(new Completion.Answered("server-1", new Reply.Done("channel")));
        cluster.startServer("server-3");
        for (String server : List.of("server-1", "server-2", "server-3")) {
            cluster.until(() -> cluster.node(server).events().of(WriteApplied.class).stream()
                    .anyMatch(applied -> applied.origin().startsWith("server-1@")));
        }
    }

    @Test
    void aBotCreatesItsChannelsTalksTenTimesAndGoesOnAfterAPause() {
        cluster.start(1);
        cluster.startBot("bot-1", BotSettings.talking(List.of("geral", "tech"), 1));
        cluster.until(() ->
                cluster.node("server-1").events().of(MessagePublished.class).size() >= 25);
        List<String> channels = cluster.node("server-1").events().of(MessagePublished.class).stream()
                .map(MessagePublished::channel)
                .toList();
        assertThat(channels.subList(0, 10)).containsOnly(channels.get(0));
        assertThat(channels.subList(10, 20)).containsOnly(channels.get(10));
        assertThat(cluster.node("bot-1").events().of(ClientAnswered.class))
                .extracting(ClientAnswered::service)
                .startsWith("login", "channels", "channel", "channel", "publish");
    }

    @Test
    void aBotMovesToTheNextServerWhenItsOwnFallsSilentAndBeginsAgainThere() {
        cluster.start(2);
        cluster.startBot("bot-1", BotSettings.talking(List.of("geral"), 1));
        cluster.until(() ->
                !cluster.node("server-1").events().of(MessagePublished.class).isEmpty());
        cluster.crash("server-1");
        cluster.until(() ->
                !cluster.node("server-2").events().of(MessagePublished.class).isEmpty());
        assertThat(cluster.node("server-2").events().of(FrameReceived.class))
                .extracting(FrameReceived::what)
                .contains("login", "channel");
    }
}
