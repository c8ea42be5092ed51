package io.bellwether.actors.client;

import java.time.Duration;
import java.util.List;

/**
 * How a bot talks.
 *
 * @param channels where; at least one
 * @param interval between two messages
 * @param burst messages to one channel before it pauses
 * @param pause between two bursts, and before it tries again what failed
 */
public record BotSettings(List<String> channels, Duration interval, int burst, Duration pause) {

    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    public BotSettings {
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a bot needs at least one channel to talk in");
        }
        channels = List.copyOf(channels);
    }

    /** Bursts of ten messages with two seconds between them, as the original's bots. */
    public static BotSettings talking(List<String> channels, double messagesPerSecond) {
        Duration interval = Duration.ofNanos(Math.round(NANOS_PER_SECOND / messagesPerSecond));
        return new BotSettings(channels, interval, 10, Duration.ofSeconds(2));
    }
}
