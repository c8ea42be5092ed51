package io.bellwether.actors.proxy;

import static io.bellwether.actors.proxy.ProxyUnderTest.TRY_TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.NoServerLeft;
import io.bellwether.actors.event.NodeEvent.RequestForwarded;
import io.bellwether.actors.event.NodeEvent.ServerAvoided;
import io.bellwether.actors.event.NodeEvent.ServerUsedAgain;
import io.bellwether.actors.memory.ScriptedServer;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.ServerEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One address before two servers: who is asked, who is asked next, and what a client hears if nobody answers. */
class ProxyNodeTest {

    private static final Request ANONYMOUS = new Request.Publish("alice", "geral", "olá", Optional.empty());
    private static final Reply STORED = new Reply.Done("publish");

    private final ProxyUnderTest proxy = new ProxyUnderTest();

    @AfterEach
    void stop() {
        proxy.kit.shutdownTestKit();
    }

    @Test
    void aSilentServerIsFollowedByTheOtherWithTheSameId() {
        proxy.ask(ANONYMOUS);
        ScriptedServer silent = proxy.whoIsAsked(0, 0);
        Request first = proxy.asked(silent, 1);
        proxy.pass(TRY_TIMEOUT);
        Request second = proxy.asked(proxy.other(silent), 1);
        proxy.answers(proxy.other(silent), 1, STORED);

        assertThat(proxy.answer()).isEqualTo(STORED);
        assertThat(second).isEqualTo(first);
        assertThat(((Request.Publish) second).id()).isPresent();
        assertThat(proxy.node.events().of(RequestForwarded.class))
                .containsExactly(
                        new RequestForwarded("publish", nameOf(silent)),
                        new RequestForwarded("publish", nameOf(proxy.other(silent))));
        assertThat(proxy.node.events().of(ServerAvoided.class))
                .containsExactly(new ServerAvoided(nameOf(silent), "no answer within 500 ms"));
    }

    @Test
    void theIdThatAClientGaveIsKept() {
        Request named = new Request.Publish("alice", "geral", "olá", Optional.of("alice-1"));
        proxy.ask(named);

        assertThat(proxy.asked(proxy.whoIsAsked(0, 0), 1)).isEqualTo(named);
    }

    @Test
    void twoMessagesWithoutAnIdGetDifferentOnes() {
        proxy.ask(ANONYMOUS);
        ScriptedServer home = proxy.whoIsAsked(0, 0);
        proxy.asked(home, 1);
        proxy.ask(ANONYMOUS);
        proxy.asked(home, 2);

        assertThat(home.requests()).doesNotHaveDuplicates();
    }

    @Test
    void whatAUserWritesGoesToOneServerAndSoDoesTheChannelThatItsClientCreates() {
        proxy.ask(new Request.Login("alice"));
        ScriptedServer home = proxy.whoIsAsked(0, 0);
        proxy.asked(home, 1);
        proxy.ask(ANONYMOUS);
        proxy.asked(home, 2);
        proxy.ask(new Request.SendDirect("alice", "bob", "olá", Optional.empty()));
        proxy.asked(home, 3);
        proxy.ask(new Request.CreateChannel("geral"));
        proxy.asked(home, 4);

        assertThat(proxy.other(home).requests()).isEmpty();
    }

    @Test
    void readsWithoutAUserTakeTurns() {
        proxy.ask(new Request.ListChannels());
        proxy.asked(proxy.server1, 1);
        proxy.ask(new Request.ListChannels());
        proxy.asked(proxy.server2, 1);
    }

    @Test
    void anAvoidedServerIsProbedAtOnceAndUsedAgainWhenItAnswers() {
        proxy.ask(ANONYMOUS);
        ScriptedServer home = proxy.whoIsAsked(0, 0);
        proxy.asked(home, 1);
        proxy.pass(TRY_TIMEOUT);
        assertThat(proxy.asked(home, 2)).isEqualTo(new Request.ReadClock());
        proxy.answers(home, 2, new Reply.ClockReading(1, true));
        proxy.client.awaitAssert(() -> {
            assertThat(proxy.node.events().of(ServerUsedAgain.class))
                    .containsExactly(new ServerUsedAgain(nameOf(home)));
            return null;
        });

        proxy.ask(ANONYMOUS);
        proxy.asked(home, 3);
    }

    @Test
    void anAvoidedServerThatDoesNotAnswerAProbeIsProbedAgainAndGetsNothingElse() {
        proxy.ask(ANONYMOUS);
        ScriptedServer home = proxy.whoIsAsked(0, 0);
        proxy.asked(home, 1);
        proxy.pass(TRY_TIMEOUT);
        proxy.asked(home, 2);
        proxy.ask(ANONYMOUS);
        proxy.asked(proxy.other(home), 2);

        proxy.client.awaitAssert(() -> {
            proxy.pass(Duration.ofSeconds(1));
            assertThat(home.requests().stream().skip(1)).hasSizeGreaterThan(2).containsOnly(new Request.ReadClock());
            return null;
        });
    }

    @Test
    void withoutAServerTheClientIsToldSoAndTheNextClientAtOnce() {
        proxy.ask(ANONYMOUS);
        ScriptedServer first = proxy.whoIsAsked(0, 0);
        proxy.asked(first, 1);
        proxy.pass(TRY_TIMEOUT);
        proxy.asked(proxy.other(first), 1);
        proxy.pass(TRY_TIMEOUT);

        assertThat(proxy.answer()).isEqualTo(new Reply.Refused("publish", Forwarding.NO_SERVER));
        proxy.ask(new Request.ListUsers());
        assertThat(proxy.answer()).isEqualTo(new Reply.Refused("users", Forwarding.NO_SERVER));
        assertThat(proxy.node.events().of(NoServerLeft.class))
                .containsExactly(new NoServerLeft("publish"), new NoServerLeft("users"));
    }

    @Test
    void theCreationOfAChannelIsNotRepeatedAndTheClientIsToldThatItMayHaveBeenDone() {
        proxy.ask(new Request.CreateChannel("geral"));
        proxy.asked(proxy.server1, 1);
        proxy.pass(TRY_TIMEOUT);

        assertThat(proxy.answer()).isEqualTo(new Reply.Refused("channel", Forwarding.UNKNOWN));
        assertThat(proxy.server2.requests()).isEmpty();
    }

    @Test
    void anErrorOfAServerIsAnAnswer() {
        proxy.ask(ANONYMOUS);
        Reply error = new Reply.Refused("publish", "disco cheio");
        proxy.answers(proxy.whoIsAsked(0, 0), 1, error);

        assertThat(proxy.answer()).isEqualTo(error);
        assertThat(proxy.node.events().of(ServerAvoided.class)).isEmpty();
    }

    @Test
    void whatServersSayToEachOtherIsRefused() {
        proxy.ask(new Request.Heartbeat("server-1"));

        assertThat(proxy.answer()).isInstanceOfSatisfying(Reply.Refused.class, refused -> assertThat(refused.reason())
                .startsWith("Este é um proxy"));
    }

    @Test
    void aServerThatTheReferenceListsIsAskedToo() {
        ScriptedServer server3 = new ScriptedServer(proxy.network, new Address("server-3", 5555));
        proxy.answers(
                proxy.reference,
                1,
                new Reply.Servers(List.of(new ServerEntry(
                        "server-3", 3, Optional.of(server3.address().toString())))));

        proxy.client.awaitAssert(() -> {
            proxy.ask(new Request.ListChannels());
            assertThat(server3.requests()).contains(new Request.ListChannels());
            return null;
        });
    }

    @Test
    void aClientHearsHowItEndedBeforeItLosesPatience() {
        ClusterSettings cluster = ClusterSettings.DEFAULT;
        ProxySettings settings = ProxySettings.of(
                5555, List.of(), Optional.of(new Peer("reference", proxy.reference.address())), cluster);

        assertThat(settings.tryTimeout().multipliedBy(settings.tries())).isLessThan(cluster.requestTimeout());
    }

    private static String nameOf(ScriptedServer server) {
        return server.address().host();
    }
}
