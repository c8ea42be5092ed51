package io.bellwether.scenarios.model;

import java.util.List;

/**
 * What each bot does.
 *
 * @param ratePerSecond messages that one bot publishes in a second while it publishes
 * @param channels where they go; a bot creates those that are missing
 */
public record BotWorkload(double ratePerSecond, List<String> channels) {

    /** One message a second to {@code geral}. */
    public static final BotWorkload DEFAULT = new BotWorkload(1, List.of("geral"));

    public BotWorkload {
        channels = List.copyOf(channels);
    }
}
