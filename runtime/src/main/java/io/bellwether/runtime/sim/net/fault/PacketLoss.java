package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.Verdict;
import java.time.Duration;

/**
 * Packets are lost, and TCP sends them again: what is lost arrives later by the retransmission timeout, which doubles
 * with each further loss (RFC 6298).
 *
 * @param probability of each loss
 * @param timeout the first; Linux starts at 200 ms on a fast network
 */
public record PacketLoss(Direction direction, double probability, Duration timeout) implements DirectedRule {
    private static final int MOST_LOSSES_IN_A_ROW = 6;

    @Override
    public Verdict judge(Transit transit, ChoicePoint choice) {
        long delay = 0;
        for (int losses = 0; losses < MOST_LOSSES_IN_A_ROW && choice.chance(probability); losses++) {
            delay += timeout.toNanos() << losses;
        }
        return delay == 0 ? Verdict.PASS : new Verdict.Deliver(delay);
    }
}
