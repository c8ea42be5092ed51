package io.bellwether.actors.chat;

import io.bellwether.actors.event.NodeEvent.HistoryServed;
import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.UnreadableException;
import io.bellwether.actors.replication.Origin;
import io.bellwether.actors.replication.PageBounds;
import io.bellwether.actors.replication.Replica;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.StoredMessage;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.List;
import java.util.Optional;

/**
 * Reads pages of history. A page of a topic without messages is empty, also if nobody here knows the topic yet: it may be
 * on its way from another server.
 */
final class HistoryDesk {

    private final Replica replica;
    private final PageBounds bounds;
    private final EventSink events;

    HistoryDesk(Replica replica, PageBounds bounds, EventSink events) {
        this.replica = replica;
        this.bounds = bounds;
        this.events = events;
    }

    Reply read(Request.History request) {
        Optional<Position> after = Position.parse(request.after());
        if (after.isEmpty() && !request.after().isEmpty()) {
            return new Reply.Refused(
                    request.service(),
                    "O cursor \"" + request.after() + "\" não é de uma página de histórico: use next ou cursor de uma");
        }
        PageBounds wanted = bounds.atMost(request.limit());
        try {
            return page(request, read(request, after, wanted));
        } catch (UnreadableException unreadable) {
            events.emit(new StoreRefused(request.service(), unreadable.getMessage()));
            return new Reply.Refused(request.service(), Answers.notRead(unreadable));
        }
    }

    private List<StoredWrite> read(Request.History request, Optional<Position> after, PageBounds wanted) {
        return request.channel()
                .map(channel -> replica.channelHistory(channel, after, wanted))
                .or(() -> request.user().map(user -> replica.directHistory(user, after, wanted)))
                .orElseThrow()
                .writes();
    }

    private Reply page(Request.History request, List<StoredWrite> writes) {
        String topic = request.channel().or(request::user).orElseThrow();
        events.emit(new HistoryServed(
                topic, request.after(), writes.stream().map(StoredWrite::id).toList()));
        String next = writes.isEmpty()
                ? request.after()
                : writes.get(writes.size() - 1).position().toString();
        return new Reply.HistoryPage(writes.stream().map(HistoryDesk::message).toList(), next);
    }

    private static StoredMessage message(StoredWrite write) {
        Optional<String> id = Optional.of(write.id());
        Optional<String> server = Optional.of(Origin.server(write.origin()));
        Publication publication;
        if (write.body() instanceof WriteBody.ChannelText text) {
            publication = new Publication.ChannelMessage(text.user(), text.channel(), text.message(), id, server);
        } else if (write.body() instanceof WriteBody.DirectText text) {
            publication = new Publication.DirectMessage(text.src(), text.dst(), text.message(), id, server);
        } else {
            throw new IllegalStateException("no message in a page of messages: " + write);
        }
        return new StoredMessage(
                publication,
                new Stamp(write.epochMicros(), write.clock()),
                write.position().toString());
    }
}
