package io.bellwether.runtime.zeromq;

import java.time.Duration;

/**
 * When a connection that is missing is cared for beyond what ZeroMQ does itself.
 *
 * @param tick how often it is looked after
 * @param firstLookupAgain before a name that nobody knows is asked for again for the first time; then it doubles
 * @param lookupAgain at most so long between two lookups
 * @param hangs an attempt without a sign for so long is begun again
 * @param firstGreeting how long a peer may take to greet at the first attempt; then it doubles, up to {@code hangs}
 */
record Patience(
        Duration tick, Duration firstLookupAgain, Duration lookupAgain, Duration hangs, Duration firstGreeting) {

    static final Patience DEFAULT = new Patience(
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofMillis(250));

    private static final Duration SHORTEST_TICK = Duration.ofMillis(10);
    private static final Duration SHORTEST_GREETING = Duration.ofMillis(100);

    /** With times so much as long; not below what a busy machine needs. */
    Patience scaled(TimeScale scale) {
        return new Patience(
                scale.apply(tick, SHORTEST_TICK),
                scale.apply(firstLookupAgain, SHORTEST_TICK),
                scale.apply(lookupAgain, SHORTEST_GREETING),
                scale.apply(hangs, SHORTEST_GREETING.multipliedBy(2)),
                scale.apply(firstGreeting, SHORTEST_GREETING));
    }
}
