package io.bellwether.actors.edge;

import io.bellwether.protocol.Reply;

/** Inbound requests: decodes, merges the clock, hands the request to the right actor, and sends its answer. */
public final class ReplyEdge {

    /** What the reply edge understands. */
    public sealed interface Command {}

    /** The answer to a request that was handed out. */
    public record Answer(Incoming.Ticket ticket, Reply reply) implements Command {}

    private ReplyEdge() {}
}
