package io.bellwether.actors.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.MessagePublished;
import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An acknowledged write is a synced write; the same id twice is one message. */
class DurableWritesTest {

    private static final Reply PUBLISHED = new Reply.Done("publish");

    private final ServerUnderTest server = ServerUnderTest.standard();

    private static Request.Publish publish(String message, String id) {
        return new Request.Publish("alice", "geral", message, Optional.of(id));
    }

    @Test
    void aMessageIsPublishedWithItsIdAndTheServersName() {
        server.ask(new Request.CreateChannel("geral"));
        server.ask(publish("olá", "a-1"));
        assertThat(server.published())
                .containsExactly(new Publication.ChannelMessage(
                        "alice", "geral", "olá", Optional.of("a-1"), Optional.of("server-1")));
    }

    @Test
    void aDirectMessageIsPublishedUnderTheAddresseesName() {
        server.ask(new Request.Login("bob"));
        server.ask(new Request.SendDirect("alice", "bob", "só para ti", Optional.of("a-1")));
        assertThat(server.published()).extracting(Publication::topic).containsExactly("bob");
    }

    @Test
    void nothingIsAnsweredPublishedOrShownBeforeTheDiskHasSynced() {
        server.node.store().holdSyncs();
        server.send(new Request.CreateChannel("geral"));
        assertThat(server.answers()).isEmpty();
        assertThat(server.ask(new Request.ListChannels())).isEqualTo(new Reply.Channels(List.of()));

        server.syncsEnd();
        assertThat(server.answers()).containsExactly(new Reply.Done("channel"));
        assertThat(server.ask(new Request.ListChannels())).isEqualTo(new Reply.Channels(List.of("geral")));
    }

    @Test
    void writesThatArriveDuringASyncShareTheNextOne() {
        server.ask(new Request.CreateChannel("geral"));
        server.node.store().holdSyncs();
        server.send(publish("um", "a-1"));
        server.send(publish("dois", "a-2"));
        server.send(publish("três", "a-3"));
        assertThat(server.node.store().heldSyncs()).isEqualTo(1);

        server.syncsEnd();
        assertThat(server.answers()).containsExactly(PUBLISHED, PUBLISHED, PUBLISHED);
        assertThat(server.published())
                .extracting(publication -> ((Publication.ChannelMessage) publication).message())
                .containsExactly("um", "dois", "três");
    }

    @Test
    void twoClientsWhoCreateOneChannelAtOnceAreNotBothToldThatTheyDid() {
        server.node.store().holdSyncs();
        server.send(new Request.Login("bob"));
        server.send(new Request.CreateChannel("geral"));
        server.send(new Request.CreateChannel("geral"));
        server.syncsEnd();
        assertThat(server.answers())
                .containsExactly(
                        new Reply.Done("login"),
                        new Reply.Done("channel"),
                        new Reply.Refused("channel", "Canal já existe"));
    }

    @Test
    void theSameIdTwiceIsOneMessage() {
        server.ask(new Request.CreateChannel("geral"));
        assertThat(server.ask(publish("olá", "a-1"))).isEqualTo(PUBLISHED);
        int records = server.node.store().size();
        assertThat(server.ask(publish("olá", "a-1"))).isEqualTo(PUBLISHED);
        assertThat(server.node.store().size()).isEqualTo(records);
        assertThat(server.published()).hasSize(1);
    }

    @Test
    void theSameIdTwiceIsOneMessageAlsoAfterARestart() {
        server.ask(new Request.CreateChannel("geral"));
        server.ask(publish("olá", "a-1"));
        ServerUnderTest again = server.restarted();
        assertThat(again.ask(publish("olá", "a-1"))).isEqualTo(PUBLISHED);
        assertThat(again.published()).isEmpty();
    }

    @Test
    void aRetryThatOvertakesTheSyncIsOneMessageToo() {
        server.ask(new Request.CreateChannel("geral"));
        server.node.store().holdSyncs();
        server.send(publish("olá", "a-1"));
        server.send(publish("olá", "a-1"));
        server.syncsEnd();
        assertThat(server.answers()).containsExactly(PUBLISHED, PUBLISHED);
        assertThat(server.published()).hasSize(1);
    }

    @Test
    void messagesWithoutAnIdAreDifferentMessagesWithIdsOfTheirOwnAlsoAfterARestart() {
        Request.Publish anonymous = new Request.Publish("alice", "geral", "olá", Optional.empty());
        server.ask(new Request.CreateChannel("geral"));
        server.ask(anonymous);
        server.ask(anonymous);
        ServerUnderTest again = server.restarted();
        again.ask(anonymous);
        List<String> ids = Stream.of(server, again)
                .flatMap(life -> life.node.events().of(MessagePublished.class).stream())
                .map(MessagePublished::id)
                .toList();
        assertThat(ids).hasSize(3).doesNotHaveDuplicates().allMatch(id -> id.startsWith("server-1@"));
    }

    @Test
    void whatWasAcknowledgedSurvivesACrash() {
        server.ask(new Request.Login("alice"));
        server.ask(new Request.CreateChannel("geral"));
        ServerUnderTest again = server.restarted();
        assertThat(again.ask(new Request.ListUsers())).isEqualTo(new Reply.Users(List.of("alice")));
        assertThat(again.ask(new Request.ListChannels())).isEqualTo(new Reply.Channels(List.of("geral")));
    }

    @Test
    void aFullDiskRefusesWritesWithTheReasonAndReadsGoOn() {
        server.ask(new Request.Login("alice"));
        server.node.store().refuseAppends("disk full");
        Reply.Refused refused = (Reply.Refused) server.ask(new Request.CreateChannel("geral"));
        assertThat(refused.reason()).contains("disk full");
        assertThat(server.ask(new Request.ListUsers())).isEqualTo(new Reply.Users(List.of("alice")));
        assertThat(server.node.events().of(StoreRefused.class)).hasSize(1);
    }

    @Test
    void aSyncThatFailsRefusesTheWriteAndItMayBeTriedAgain() {
        server.ask(new Request.CreateChannel("geral"));
        server.node.store().refuseSyncs("I/O error");
        assertThat(server.ask(publish("olá", "a-1"))).isInstanceOf(Reply.Refused.class);
        assertThat(server.published()).isEmpty();

        server.node.store().recoverFromRefusal();
        assertThat(server.ask(publish("olá", "a-1"))).isEqualTo(PUBLISHED);
        assertThat(server.published()).hasSize(1);
        assertThat(server.restarted().ask(publish("olá", "a-1"))).isEqualTo(PUBLISHED);
    }
}
