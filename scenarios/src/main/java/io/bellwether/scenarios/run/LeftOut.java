package io.bellwether.scenarios.run;

import java.time.Duration;

/**
 * An entry of a timeline that a world cannot carry out.
 *
 * @param keyword the word of the entry, {@code loss} say
 * @param at its time since the start of the run
 * @param line of the file, from 1
 * @param because the reason, in words that follow "because"
 */
public record LeftOut(String keyword, Duration at, int line, String because) {}
