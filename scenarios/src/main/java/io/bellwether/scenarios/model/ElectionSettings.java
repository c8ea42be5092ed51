package io.bellwether.scenarios.model;

import java.time.Duration;

/**
 * Timers of the Bully election (Garcia-Molina 1982).
 *
 * @param coordinatorCheck longest time between two checks that the coordinator lives
 * @param answerTimeout T: how long a higher rank may take to answer
 * @param announcementTimeout T': how long the winner may take to announce itself
 */
public record ElectionSettings(Duration coordinatorCheck, Duration answerTimeout, Duration announcementTimeout) {

    /** Checked every 30 s, T = 2 s, T' = 5 s. */
    public static final ElectionSettings DEFAULT =
            new ElectionSettings(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(5));
}
