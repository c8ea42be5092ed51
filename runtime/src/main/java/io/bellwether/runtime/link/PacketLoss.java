package io.bellwether.runtime.link;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Packets are lost, and TCP sends them again: what is lost arrives later by the retransmission timeout, which doubles with
 * each further loss (RFC 6298). Nothing is missing in the end.
 *
 * @param probability of each loss
 * @param timeout the first; Linux starts at 200 ms on a fast network
 */
public record PacketLoss(double probability, Duration timeout) implements LinkRule {
    private static final int PACKET_BYTES = 1_448;
    private static final int MOST_LOSSES_IN_A_ROW = 6;

    public PacketLoss {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is from 0 to 1, not " + probability);
        }
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("A retransmission cannot come before the loss, by " + timeout);
        }
    }

    @Override
    public boolean delays(Passage passage, SplittableRandom random) {
        long latest = 0;
        for (int sent = 0; sent < passage.bytes(); sent += PACKET_BYTES) {
            latest = Math.max(latest, delayOfOneNanos(random));
        }
        passage.isLaterBy(latest);
        return latest > 0;
    }

    private long delayOfOneNanos(SplittableRandom random) {
        long delay = 0;
        for (int losses = 0; losses < MOST_LOSSES_IN_A_ROW && random.nextDouble() < probability; losses++) {
            delay += timeout.toNanos() << losses;
        }
        return delay;
    }
}
