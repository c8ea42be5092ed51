package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.net.Freight;
import io.bellwether.runtime.sim.net.LinkRule;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.fault.Corruption;
import io.bellwether.runtime.sim.net.fault.Cut;
import io.bellwether.runtime.sim.net.fault.Direction;
import io.bellwether.runtime.sim.net.fault.DropNext;
import io.bellwether.runtime.sim.net.fault.Duplication;
import io.bellwether.runtime.sim.net.fault.Latency;
import io.bellwether.runtime.sim.net.fault.MessageLoss;
import io.bellwether.runtime.sim.net.fault.PacketLoss;
import io.bellwether.runtime.sim.net.fault.Reordering;
import io.bellwether.runtime.sim.net.fault.SlowLink;
import io.bellwether.scenarios.drive.MeantMessages;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.MessagePattern;
import java.util.function.Predicate;

/** From a script's word for a fault of the network to the rule that does it. */
final class LinkRules {

    private static final Predicate<Transit> EVERY_MESSAGE = transit -> true;

    private LinkRules() {}

    /** The rule, for every link: which links it concerns is narrowed by who installs it. */
    static LinkRule of(LinkFault fault) {
        Direction anywhere = Direction.EVERYWHERE;
        if (fault instanceof LinkFault.Partition
                || fault instanceof LinkFault.Isolate
                || fault instanceof LinkFault.Cut) {
            return new Cut(anywhere);
        } else if (fault instanceof LinkFault.Latency latency) {
            return new Latency(
                    anywhere, latency.delay().least(), latency.delay().most());
        } else if (fault instanceof LinkFault.SlowLink slow) {
            return new SlowLink(anywhere, slow.bytesPerSecond());
        } else if (fault instanceof LinkFault.PacketLoss loss) {
            return new PacketLoss(anywhere, loss.probability(), LinkFault.PacketLoss.RETRANSMISSION);
        } else if (fault instanceof LinkFault.Loss loss) {
            return new MessageLoss(anywhere, loss.probability(), EVERY_MESSAGE);
        } else if (fault instanceof LinkFault.Duplicate duplicate) {
            return new Duplication(anywhere, duplicate.probability(), EVERY_MESSAGE);
        } else if (fault instanceof LinkFault.Reorder reorder) {
            return new Reordering(anywhere, reorder.probability(), LinkFault.Reorder.OVERTAKEN_BY);
        } else if (fault instanceof LinkFault.Corrupt corrupt) {
            return new Corruption(anywhere, corrupt.probability(), EVERY_MESSAGE);
        } else if (fault instanceof LinkFault.Drop drop) {
            return new DropNext(anywhere, drop.count(), matching(drop.pattern()));
        }
        throw new IllegalStateException("no rule does " + fault);
    }

    private static Predicate<Transit> matching(MessagePattern pattern) {
        MeantMessages meant = new MeantMessages(pattern);
        return transit -> meant.include(transit.topic(), transit.freight() == Freight.REQUEST, transit.body());
    }
}
