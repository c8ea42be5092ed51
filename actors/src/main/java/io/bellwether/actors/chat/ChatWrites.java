package io.bellwether.actors.chat;

import io.bellwether.actors.clocksync.NodeClock;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import java.util.Optional;

/** Turns requests into writes: gives messages their sequence, and an id where the sender gave none. */
final class ChatWrites {

    private final String server;
    private final NodeClock clock;
    private long lastSequence;

    /** @param lastSequence the greatest that was ever used */
    ChatWrites(String server, NodeClock clock, long lastSequence) {
        this.server = server;
        this.clock = clock;
        this.lastSequence = lastSequence;
    }

    Write of(Incoming<Request> from, Request.Login login) {
        return new Write(
                from,
                new LogRecord.LoggedIn(login.user(), clock.epochMicros()),
                new NodeEvent.UserLoggedIn(login.user()),
                Optional.empty());
    }

    Write of(Incoming<Request> from, Request.CreateChannel create) {
        return new Write(
                from,
                new LogRecord.ChannelAdded(create.channel(), clock.epochMicros()),
                new NodeEvent.ChannelCreated(create.channel()),
                Optional.empty());
    }

    Write of(Incoming<Request> from, Request.Publish publish) {
        long sequence = ++lastSequence;
        String id = publish.id().orElseGet(() -> ownId(sequence));
        return new Write(
                from,
                new LogRecord.ChannelMessageStored(
                        sequence, id, publish.user(), publish.channel(), publish.message(), clock.epochMicros()),
                new NodeEvent.MessagePublished(id, publish.user(), publish.channel()),
                Optional.of(new Publication.ChannelMessage(
                        publish.user(), publish.channel(), publish.message(), Optional.of(id), Optional.of(server))));
    }

    Write of(Incoming<Request> from, Request.SendDirect send) {
        long sequence = ++lastSequence;
        String id = send.id().orElseGet(() -> ownId(sequence));
        return new Write(
                from,
                new LogRecord.DirectMessageStored(
                        sequence, id, send.src(), send.dst(), send.message(), clock.epochMicros()),
                new NodeEvent.DirectMessageSent(id, send.src(), send.dst()),
                Optional.of(new Publication.DirectMessage(
                        send.src(), send.dst(), send.message(), Optional.of(id), Optional.of(server))));
    }

    private String ownId(long sequence) {
        return server + ":" + sequence;
    }
}
