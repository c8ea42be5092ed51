package io.bellwether.actors.edge;

import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Stamp;

/** Inbound publications: merges the clock, decodes, and drops what only the prefix matched. */
public final class SubscribeEdge {

    /** What the subscribe edge understands. */
    public sealed interface Command {}

    /** Subscribes to exactly this topic. */
    public record Subscribe(String topic) implements Command {}

    public record Unsubscribe(String topic) implements Command {}

    /** Told to the listener for each publication on a topic that was subscribed to. */
    public record Heard(Publication publication, Stamp stamp) {}

    private SubscribeEdge() {}
}
