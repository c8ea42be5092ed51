package io.bellwether.scenarios.processes;

import io.bellwether.runtime.link.Bandwidth;
import io.bellwether.runtime.link.Cut;
import io.bellwether.runtime.link.Latency;
import io.bellwether.runtime.link.LinkProfile;
import io.bellwether.runtime.link.LinkRule;
import io.bellwether.runtime.link.PacketLoss;
import io.bellwether.scenarios.model.Delay;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.NetworkProfile;
import io.bellwether.scenarios.real.TimeScale;

/** From a script's word for a fault of the network to the fault proxy's rule that does it, in real time. */
final class LinkRules {

    private LinkRules() {}

    static LinkRule of(LinkFault fault, TimeScale scale) {
        if (fault instanceof LinkFault.Partition
                || fault instanceof LinkFault.Isolate
                || fault instanceof LinkFault.Cut) {
            return new Cut();
        } else if (fault instanceof LinkFault.Latency latency) {
            Delay delay = latency.delay();
            return new Latency(scale.real(delay.least()), scale.real(delay.most()));
        } else if (fault instanceof LinkFault.SlowLink slow) {
            return new Bandwidth(bytesPerSecond(slow.bytesPerSecond(), scale));
        } else if (fault instanceof LinkFault.PacketLoss loss) {
            return new PacketLoss(loss.probability(), scale.real(LinkFault.PacketLoss.RETRANSMISSION));
        }
        throw new IllegalStateException("no rule of the fault proxy does " + fault);
    }

    /** What every link is like while no fault touches it. */
    static LinkProfile of(NetworkProfile network, TimeScale scale) {
        return new LinkProfile(
                scale.real(network.latency().least()),
                scale.real(network.latency().most()),
                network.bandwidthBytesPerSecond().isPresent()
                        ? bytesPerSecond(network.bandwidthBytesPerSecond().getAsLong(), scale)
                        : LinkRule.UNLIMITED);
    }

    private static long bytesPerSecond(long ofScenario, TimeScale scale) {
        return Math.max(1, Math.round(ofScenario / scale.factor()));
    }
}
