package io.bellwether.actors.client;

import static io.bellwether.actors.client.ClientUnderTest.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.actors.event.NodeEvent.ClientGaveUp;
import io.bellwether.actors.event.NodeEvent.HistoryShown;
import io.bellwether.actors.event.NodeEvent.MessageSent;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.StoredMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client does for a person: one thing at a time, and the next server where one is silent. */
class ClientNodeTest {

    private final ClientUnderTest alice = new ClientUnderTest();

    @AfterEach
    void stop() {
        alice.kit.shutdownTestKit();
    }

    @Test
    void aLoginSubscribesToTheUsersOwnNameAndIsAnswered() {
        alice.client.tell(new ClientNode.Login("alice", alice.completed.ref()));
        alice.answers(alice.server1, 1, new Reply.Done("login"));
        alice.completed.expectMessage(new Completion.Answered("server-1", new Reply.Done("login")));
        assertThat(alice.server1.requests()).containsExactly(new Request.Login("alice"));
        alice.completed.awaitAssert(() -> {
            assertThat(alice.node.events().of(Subscribed.class)).containsExactly(new Subscribed("alice"));
            return null;
        });
        assertThat(alice.node.events().of(ClientAnswered.class))
                .containsExactly(new ClientAnswered(1, "login", "sucesso", ""));
    }

    @Test
    void namesAreShownAsAList() {
        alice.client.tell(new ClientNode.ListUsers(alice.completed.ref()));
        alice.answers(alice.server1, 1, new Reply.Users(List.of("alice", "bob")));
        alice.completed.receiveMessage();
        assertThat(alice.node.events().last(ClientAnswered.class).detail()).isEqualTo("alice, bob");
    }

    @Test
    void theSecondRequestWaitsForTheEndOfTheFirst() {
        alice.client.tell(new ClientNode.CreateChannel("geral", alice.completed.ref()));
        alice.client.tell(new ClientNode.ListChannels(alice.completed.ref()));
        alice.asked(alice.server1, 1);
        alice.completed.expectNoMessage();
        assertThat(alice.server1.requests()).hasSize(1);
        alice.answers(alice.server1, 1, new Reply.Refused("channel", "Canal já existe"));
        alice.answers(alice.server1, 2, new Reply.Channels(List.of("geral")));
        assertThat(alice.completed.receiveSeveralMessages(2))
                .containsExactly(
                        new Completion.Answered("server-1", new Reply.Refused("channel", "Canal já existe")),
                        new Completion.Answered("server-1", new Reply.Channels(List.of("geral"))));
    }

    @Test
    void aSilentServerIsFollowedByTheNextWithTheSameMessageId() {
        alice.client.tell(new ClientNode.Publish("geral", "olá", alice.completed.ref()));
        Request first = alice.asked(alice.server1, 1);
        alice.time.timePasses(TIMEOUT);
        Request second = alice.asked(alice.server2, 1);
        assertThat(second).isEqualTo(first);
        assertThat(((Request.Publish) second).id()).isPresent();
        assertThat(alice.node.events().of(ClientAsked.class))
                .containsExactly(new ClientAsked(1, "publish", "server-1"), new ClientAsked(1, "publish", "server-2"));
    }

    @Test
    void theServerThatAnsweredIsAskedNextTime() {
        alice.client.tell(new ClientNode.ListUsers(alice.completed.ref()));
        alice.asked(alice.server1, 1);
        alice.time.timePasses(TIMEOUT);
        alice.answers(alice.server2, 1, new Reply.Users(List.of()));
        alice.client.tell(new ClientNode.ListUsers(alice.completed.ref()));
        alice.asked(alice.server2, 2);
    }

    @Test
    void eachServerIsAskedTwiceAndThenTheClientGivesUp() {
        alice.client.tell(new ClientNode.ListUsers(alice.completed.ref()));
        alice.asked(alice.server1, 1);
        alice.time.timePasses(TIMEOUT);
        alice.asked(alice.server2, 1);
        alice.time.timePasses(TIMEOUT);
        alice.asked(alice.server1, 2);
        alice.time.timePasses(TIMEOUT);
        alice.asked(alice.server2, 2);
        alice.time.timePasses(TIMEOUT);
        alice.completed.expectMessageClass(Completion.GaveUp.class);
        assertThat(alice.node.events().last(ClientGaveUp.class))
                .isEqualTo(new ClientGaveUp(1, "users", "4 tries; no answer within 2000 ms"));
    }

    @Test
    void aMessageIsDeclaredOnceHoweverOftenItIsSent() {
        alice.client.tell(new ClientNode.Publish("geral", "olá", alice.completed.ref()));
        Request.Publish sent = (Request.Publish) alice.asked(alice.server1, 1);
        alice.time.timePasses(TIMEOUT);
        alice.asked(alice.server2, 1);
        assertThat(alice.node.events().of(MessageSent.class))
                .containsExactly(new MessageSent(sent.id().orElseThrow(), "geral", "olá"));
    }

    @Test
    void aHistoryIsShownOldestFirst() {
        alice.client.tell(new ClientNode.ReadHistory("geral", true, "", alice.completed.ref()));
        assertThat(alice.asked(alice.server1, 1)).isInstanceOfSatisfying(Request.History.class, asked -> {
            assertThat(asked.channel()).contains("geral");
            assertThat(asked.user()).isEmpty();
        });
        alice.answers(alice.server1, 1, new Reply.HistoryPage(List.of(stored("um"), stored("dois")), "2.s.1"));
        alice.completed.receiveMessage();
        assertThat(alice.node.events().last(HistoryShown.class))
                .isEqualTo(new HistoryShown("geral", List.of("um", "dois")));
        assertThat(alice.node.events().last(ClientAnswered.class).detail()).isEqualTo("um, dois");
    }

    @Test
    void aUsersHistoryIsThatOfItsDirectMessages() {
        alice.client.tell(new ClientNode.ReadHistory("bob", false, "", alice.completed.ref()));
        assertThat(alice.asked(alice.server1, 1)).isInstanceOfSatisfying(Request.History.class, asked -> {
            assertThat(asked.user()).contains("bob");
            assertThat(asked.channel()).isEmpty();
        });
    }

    private static StoredMessage stored(String text) {
        return new StoredMessage(
                new Publication.ChannelMessage("bob", "geral", text, Optional.of("id-" + text), Optional.empty()),
                new Stamp(1, 1),
                "1.s.1");
    }

    @Test
    void messagesGetDifferentIds() {
        alice.client.tell(new ClientNode.Publish("geral", "olá", alice.completed.ref()));
        alice.answers(alice.server1, 1, new Reply.Done("publish"));
        alice.client.tell(new ClientNode.SendDirect("bob", "olá", alice.completed.ref()));
        Request.SendDirect second = (Request.SendDirect) alice.asked(alice.server1, 2);
        Request.Publish first = (Request.Publish) alice.server1.requests().get(0);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void rawBytesAreSentAsTheyAreOnceAndTheirAnswerIsShown() {
        alice.client.tell(new ClientNode.SendRaw(
                new Peer("server-2", alice.server2.address()), new byte[] {(byte) 0xc1}, alice.completed.ref()));
        Reply refusal = new Reply.Refused("", "não é MessagePack");
        alice.completed.awaitAssert(() -> {
            assertThat(alice.server2.frames()).hasSize(1);
            return null;
        });
        assertThat(alice.server2.frames().get(0)).containsExactly(0xc1);
        alice.server2.answer(0, refusal, new Stamp(1, 1));
        alice.completed.expectMessage(new Completion.Answered("server-2", refusal));
        assertThat(alice.node.events().last(ClientAnswered.class).status()).isEqualTo("erro");
        assertThat(alice.network.openRequestSockets()).isZero();
    }

    @Test
    void rawBytesThatNobodyAnswersAreGivenUpAfterTheTimeout() {
        alice.client.tell(new ClientNode.SendRaw(
                new Peer("server-2", alice.server2.address()), new byte[0], alice.completed.ref()));
        alice.completed.awaitAssert(() -> {
            assertThat(alice.server2.frames()).hasSize(1);
            return null;
        });
        alice.time.timePasses(TIMEOUT);
        alice.completed.expectMessageClass(Completion.GaveUp.class);
        assertThat(alice.network.openRequestSockets()).isZero();
    }
}
