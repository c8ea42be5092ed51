package io.bellwether.scenarios.run;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one {@code expect} of the timeline.
 *
 * @param text the expectation in words, {@code coordinator is server-2 within 45 s} say
 * @param after how long after the expectation's own time it held; empty if it never did
 * @param found what held instead when time was up; empty if it was met
 */
public record ExpectationResult(String text, boolean met, Optional<Duration> after, String found) {}
