package io.bellwether.scenarios.run;

import java.time.Duration;
import java.util.Optional;

/**
 * What a script says and a world cannot do: an entry of the timeline, or a setting that does not reach its nodes.
 *
 * @param keyword the word of the entry, {@code loss} say, or the setting, {@code disk.sync} say
 * @param at the entry's time since the start of the run; empty for a setting
 * @param line of the file, from 1
 * @param because the reason, in words that follow "because"
 */
public record LeftOut(String keyword, Optional<Duration> at, int line, String because) {}
