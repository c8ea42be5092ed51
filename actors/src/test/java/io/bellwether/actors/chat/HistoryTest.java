package io.bellwether.actors.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.HistoryServed;
import io.bellwether.actors.settings.ReplicationSettings;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Publication.ChannelMessage;
import io.bellwether.protocol.Publication.DirectMessage;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages of what was said, in a channel or to and by a user. */
class HistoryTest {

    private final ServerUnderTest server = ServerUnderTest.standard();

    private void published(int messages) {
        server.ask(new Request.CreateChannel("geral"));
        for (int i = 1; i <= messages; i++) {
            server.ask(new Request.Publish("alice", "geral", "texto " + i, Optional.of("a-" + i)));
        }
    }

    private Reply.HistoryPage ofChannel(String after, int limit) {
        return (Reply.HistoryPage)
                server.ask(new Request.History(Optional.of("geral"), Optional.empty(), after, limit));
    }

    private static List<Publication> messages(Reply.HistoryPage page) {
        return page.messages().stream().map(StoredMessage::message).toList();
    }

    @Test
    void aMessageInHistoryIsWhatWasPublishedAndSaysWhenAndWhere() {
        published(1);
        List<Publication> published = server.published();
        Reply.HistoryPage page = ofChannel("", 10);
        assertThat(messages(page)).isEqualTo(published);
        StoredMessage message = page.messages().get(0);
        assertThat(message.stamp().epochMicros()).isEqualTo(server.node.clock().epochMicros());
        assertThat(page.next()).isEqualTo(message.cursor());
    }

    @Test
    void readingPageAfterPageFindsEachMessageOnceInOrder() {
        published(7);
        List<Publication> read = new ArrayList<>();
        Reply.HistoryPage page = ofChannel("", 3);
        while (!page.messages().isEmpty()) {
            assertThat(page.messages()).hasSizeLessThanOrEqualTo(3);
            read.addAll(messages(page));
            page = ofChannel(page.next(), 3);
        }
        assertThat(read)
                .extracting(message -> ((ChannelMessage) message).id().orElseThrow())
                .containsExactly("a-1", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7");
    }

    @Test
    void aCursorOutlivesTheServersCrash() {
        published(4);
        String next = ofChannel("", 2).next();
        ServerUnderTest again = server.restarted();
        Reply.HistoryPage page =
                (Reply.HistoryPage) again.ask(new Request.History(Optional.of("geral"), Optional.empty(), next, 10));
        assertThat(messages(page))
                .extracting(message -> ((ChannelMessage) message).id().orElseThrow())
                .containsExactly("a-3", "a-4");
    }

    @Test
    void whoeverIsAtTheEndGetsAnEmptyPageAndTheSameCursor() {
        published(2);
        String end = ofChannel("", 10).next();
        assertThat(ofChannel(end, 10)).isEqualTo(new Reply.HistoryPage(List.of(), end));
        assertThat(server.ask(new Request.History(Optional.of("unknown"), Optional.empty(), "", 10)))
                .isEqualTo(new Reply.HistoryPage(List.of(), ""));
    }

    @Test
    void aPageIsBoundedWhateverTheClientAsksFor() {
        int bound = ReplicationSettings.DEFAULT.historyPage();
        published(bound + 1);
        assertThat(ofChannel("", Integer.MAX_VALUE).messages()).hasSize(bound);
    }

    @Test
    void aUsersDirectMessagesAreThoseSentAndThoseReceivedAndNoOthers() {
        server.ask(new Request.Login("alice"));
        server.ask(new Request.Login("bob"));
        server.ask(new Request.Login("carol"));
        server.ask(new Request.SendDirect("alice", "bob", "um", Optional.of("a-1")));
        server.ask(new Request.SendDirect("bob", "alice", "dois", Optional.of("b-1")));
        server.ask(new Request.SendDirect("bob", "carol", "três", Optional.of("b-2")));
        server.ask(new Request.SendDirect("alice", "alice", "nota", Optional.of("a-2")));
        Reply.HistoryPage page =
                (Reply.HistoryPage) server.ask(new Request.History(Optional.empty(), Optional.of("alice"), "", 10));
        assertThat(messages(page))
                .extracting(message -> ((DirectMessage) message).message())
                .containsExactly("um", "dois", "nota");
        assertThat(server.node.events().last(HistoryServed.class))
                .isEqualTo(new HistoryServed("alice", "", List.of("a-1", "b-1", "a-2")));
    }

    @Test
    void aCursorThatIsNoneIsRefusedAndNamed() {
        Reply reply = server.ask(new Request.History(Optional.of("geral"), Optional.empty(), "ontem", 10));
        assertThat(((Reply.Refused) reply).reason()).contains("ontem", "next");
    }
}
