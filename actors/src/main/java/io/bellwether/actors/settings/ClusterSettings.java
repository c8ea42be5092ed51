package io.bellwether.actors.settings;

import java.time.Duration;

/**
 * Every time and bound of the protocols, with the original's values as defaults.
 *
 * @param heartbeat how often a server tells the reference, and asks the coordinator, that it lives
 * @param expiry how long the reference lists a server without a heartbeat
 * @param coordinatorCheck the latest time after which a server asks whether its coordinator is alive
 * @param requestTimeout how long a reply is waited for
 * @param electionTimeout Bully's T: how long a higher rank may take to answer OK
 * @param announcementTimeout Bully's T': how long after an OK the announcement may take
 * @param clock Berkeley's settings
 * @param replication how writes spread
 * @param loginUnique whether a second login by the same name is refused
 * @param loginRequired whether a publisher must have logged in
 */
public record ClusterSettings(
        Duration heartbeat,
        Duration expiry,
        Duration coordinatorCheck,
        Duration requestTimeout,
        Duration electionTimeout,
        Duration announcementTimeout,
        ClockSettings clock,
        ReplicationSettings replication,
        boolean loginUnique,
        boolean loginRequired) {

    public static final ClusterSettings DEFAULT = new ClusterSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            ClockSettings.DEFAULT,
            ReplicationSettings.DEFAULT,
            false,
            false);

    /**
     * Berkeley's settings.
     *
     * @param interval S: the longest time between two rounds
     * @param everyMessages a round is also due after this many messages processed
     * @param range γ: clocks further apart than this do not vote together (20 ms in the BSD daemon)
     * @param samples polls of each member in a round; the one with the least round trip is kept
     * @param slewPartsPerMillion σ: how much faster or slower a clock runs while it is corrected
     * @param stepThreshold a correction above this is a step, not a slew
     * @param stepLimit a correction above this is refused
     */
    public record ClockSettings(
            Duration interval,
            int everyMessages,
            Duration range,
            int samples,
            int slewPartsPerMillion,
            Duration stepThreshold,
            Duration stepLimit) {

        public static final ClockSettings DEFAULT = new ClockSettings(
                Duration.ofSeconds(30),
                10,
                Duration.ofMillis(20),
                3,
                5_000,
                Duration.ofMillis(128),
                Duration.ofHours(24));
    }
}
