package io.bellwether.runtime.link;

import io.bellwether.runtime.link.message.WholeMessage;

/**
 * Hears what happens to links and connections, on the proxy's own thread: it must be quick. All times are readings of
 * {@link System#nanoTime}.
 */
public interface LinkObserver {

    /** Nobody. */
    LinkObserver NONE = new LinkObserver() {};

    /** The first cut of this direction begins. */
    default void linkCut(long atNanos, DirectedPair link) {}

    /** The last cut of this direction has ended. */
    default void linkHealed(long atNanos, DirectedPair link) {}

    /** Both ends are connected. */
    default void connectionMade(long atNanos, DirectedPair by) {}

    /** A connection that was made is no more. */
    default void connectionLost(long atNanos, DirectedPair by, String reason) {}

    /** A rule has dropped a message on its way. What is lost with a connection is not told. */
    default void messageDropped(long atNanos, DirectedPair link, WholeMessage message) {}
}
