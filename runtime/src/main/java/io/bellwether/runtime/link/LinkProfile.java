package io.bellwether.runtime.link;

import java.time.Duration;

/**
 * One direction between two nodes while no fault touches it.
 *
 * @param least lower bound of the one-way delay, which is uniform between the two
 * @param most upper bound of the one-way delay, included
 * @param bytesPerSecond what all its connections together carry, or {@link LinkRule#UNLIMITED}
 */
public record LinkProfile(Duration least, Duration most, long bytesPerSecond) {

    /** As fast as this machine. */
    public static final LinkProfile DIRECT = new LinkProfile(Duration.ZERO, Duration.ZERO, LinkRule.UNLIMITED);

    public LinkProfile {
        DelayRange.check(least, most);
        if (bytesPerSecond <= 0) {
            throw new IllegalArgumentException("A link must carry something, and carries " + bytesPerSecond
                    + " bytes a second: a link that carries nothing is a cut");
        }
    }

    public static LinkProfile latency(Duration least, Duration most) {
        return new LinkProfile(least, most, LinkRule.UNLIMITED);
    }
}
