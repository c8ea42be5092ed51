package io.bellwether.actors.edge;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.port.Address;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.time.Duration;

/** Outbound requests: ticks the clock, encodes, correlates, times out, and retries on a fresh socket. */
public final class RequestEdge {

    /** What the request edge understands. */
    public sealed interface Command {}

    /**
     * Asks a peer.
     *
     * @param peer its name, for traces
     * @param timeout how long each attempt waits
     * @param attempts at least 1; the same request is sent again on a fresh socket after each timeout but the last
     * @param replyTo is told exactly one {@link Outcome}
     */
    public record Ask(
            String peer, Address address, Request request, Duration timeout, int attempts, ActorRef<Outcome> replyTo)
            implements Command {}

    /** How an {@link Ask} ended. */
    public sealed interface Outcome {
        String peer();

        Request request();
    }

    /**
     * The peer answered; the reply may still be a {@link Reply.Refused}.
     *
     * @param sentMicros own physical clock when the answered attempt was sent, microseconds since the epoch
     * @param receivedMicros own physical clock when the answer came
     */
    public record Answered(String peer, Request request, Reply reply, Stamp stamp, long sentMicros, long receivedMicros)
            implements Outcome {}

    /** No attempt was answered, or the answer could not be read. */
    public record Unanswered(String peer, Request request, String reason) implements Outcome {}

    private RequestEdge() {}
}
