package io.bellwether.scenarios.model;

import java.time.Duration;

/**
 * One thing that happens at one instant.
 *
 * @param at virtual time since the start of the run
 * @param source where it stands in the file, such as {@code timeline[2]}; repetitions add {@code .repeat[n]}
 * @param line line of that place in the file, from 1
 */
public record TimelineEvent(Duration at, Action action, String source, int line) {}
