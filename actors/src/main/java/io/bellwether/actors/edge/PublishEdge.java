package io.bellwether.actors.edge;

import io.bellwether.protocol.Publication;

/** Outbound publications: ticks the clock, encodes, and publishes through the broker. */
public final class PublishEdge {

    /** What the publish edge understands. */
    public sealed interface Command {}

    /** Publishes to whoever listens; best effort, no answer. */
    public record Publish(Publication publication) implements Command {}

    private PublishEdge() {}
}
