package io.bellwether.actors.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.replication.ReplicaRequest;
import io.bellwether.actors.replication.Replication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What needs a page that cannot be read is refused with the reason; the server goes on. */
class UnreadableDiskTest {

    private static final String REASON = "bellwether.db: it is damaged";

    private final ServerUnderTest server = ServerUnderTest.standard();

    @BeforeEach
    void aServerWithAMessageLosesItsDisk() {
        server.ask(new Request.CreateChannel("geral"));
        server.ask(publish(Optional.of("a-1")));
        server.cannotRead(REASON);
    }

    private static Request.Publish publish(Optional<String> id) {
        return new Request.Publish("alice", "geral", "olá", id);
    }

    private void isRefusedWithTheReason(Request request) {
        assertThat(server.ask(request))
                .isInstanceOfSatisfying(Reply.Refused.class, refused -> assertThat(refused.reason())
                        .contains(REASON));
        assertThat(server.node.events().of(StoreRefused.class))
                .containsExactly(new StoreRefused(request.service(), REASON));
    }

    @Test
    void aReaderOfHistoryIsRefusedWithTheReason() {
        isRefusedWithTheReason(new Request.History(Optional.of("geral"), Optional.empty(), "", 10));
    }

    @Test
    void aMessageOfWhichNobodyCanSayWhetherItIsStoredAlreadyIsRefused() {
        isRefusedWithTheReason(publish(Optional.of("a-1")));
    }

    @Test
    void whatNeedsNoPageIsAnswered() {
        assertThat(server.ask(publish(Optional.of("a-1")))).isInstanceOf(Reply.Refused.class);
        assertThat(server.ask(publish(Optional.empty()))).isEqualTo(new Reply.Done("publish"));
        assertThat(server.ask(new Request.ListChannels())).isEqualTo(new Reply.Channels(List.of("geral")));
    }

    @Test
    void replicationIsToldThatThereIsNoPage() {
        var read = new ReplicaRequest.Read("server-2", new TreeMap<>(), new TreeSet<>(), 10);
        assertThat(server.replicationAsks(read)).containsExactly(new Replication.PageUnreadable("server-2"));
    }

    @Test
    void aServerThatAsksForWhatItLacksIsRefusedWithTheReason() {
        var sync = new Request.Sync("server-2", new TreeMap<>(), 10);
        server.replicationAsks(new ReplicaRequest.Serve(server.incoming(sync), true));
        assertThat(server.answers()).singleElement().isInstanceOfSatisfying(Reply.Refused.class, refused -> assertThat(
                        refused.reason())
                .contains(REASON));
    }
}
