package io.bellwether.actors.chat;

import io.bellwether.actors.clocksync.NodeClock;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.LogicalClock;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.Optional;

/**
 * Turns requests into writes: gives each its position, and an id where the sender gave none. The Lamport time is that of
 * the acceptance, after that of the request: whatever the client had seen is before it.
 */
final class ChatWrites {

    private final String server;
    private final String origin;
    private final NodeClock clock;
    private final LogicalClock lamport;
    private long lastSequence;

    /** @param origin of all writes that this life of the server accepts */
    ChatWrites(String server, String origin, NodeClock clock, LogicalClock lamport) {
        this.server = server;
        this.origin = origin;
        this.clock = clock;
        this.lamport = lamport;
    }

    String origin() {
        return origin;
    }

    /** The last write was appended, and the next one gets the next sequence. */
    void appended() {
        lastSequence++;
    }

    /** What was appended behind this sequence is not safe: nobody was told of it, and the sequences are given again. */
    void rewind(long lastSafe) {
        lastSequence = lastSafe;
    }

    ClientWrite of(Incoming<Request> from, Request.Login login) {
        return new ClientWrite(
                from,
                stored(Optional.empty(), new WriteBody.LoggedIn(login.user())),
                new NodeEvent.UserLoggedIn(login.user()),
                Optional.empty());
    }

    ClientWrite of(Incoming<Request> from, Request.CreateChannel create) {
        return new ClientWrite(
                from,
                stored(Optional.empty(), new WriteBody.ChannelCreated(create.channel())),
                new NodeEvent.ChannelCreated(create.channel()),
                Optional.empty());
    }

    ClientWrite of(Incoming<Request> from, Request.Publish publish) {
        var text = new WriteBody.ChannelText(publish.user(), publish.channel(), publish.message());
        StoredWrite stored = stored(publish.id(), text);
        return new ClientWrite(
                from,
                stored,
                new NodeEvent.MessagePublished(stored.id(), text.user(), text.channel()),
                Optional.of(new Publication.ChannelMessage(
                        text.user(), text.channel(), text.message(), Optional.of(stored.id()), Optional.of(server))));
    }

    ClientWrite of(Incoming<Request> from, Request.SendDirect send) {
        var text = new WriteBody.DirectText(send.src(), send.dst(), send.message());
        StoredWrite stored = stored(send.id(), text);
        return new ClientWrite(
                from,
                stored,
                new NodeEvent.DirectMessageSent(stored.id(), text.src(), text.dst()),
                Optional.of(new Publication.DirectMessage(
                        text.src(), text.dst(), text.message(), Optional.of(stored.id()), Optional.of(server))));
    }

    private StoredWrite stored(Optional<String> id, WriteBody body) {
        Position position = new Position(lamport.tick(), origin, lastSequence + 1);
        String ownId = origin + ":" + position.sequence();
        return new StoredWrite(position, clock.epochMicros(), id.orElse(ownId), body);
    }
}
