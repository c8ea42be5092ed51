package io.bellwether.scenarios.sim;

import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;
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
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.MessagePattern;
import java.time.Duration;
import java.util.function.Predicate;

/** From a script's word for a fault of the network to the rule that does it. */
final class LinkRules {

    /** TCP's first retransmission timeout on a fast network. */
    private static final Duration RETRANSMISSION = Duration.ofMillis(200);

    /** How late an overtaken message is, at most. */
    private static final Duration OVERTAKEN_BY = Duration.ofMillis(100);

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
            return new PacketLoss(anywhere, loss.probability(), RETRANSMISSION);
        } else if (fault instanceof LinkFault.Loss loss) {
            return new MessageLoss(anywhere, loss.probability(), EVERY_MESSAGE);
        } else if (fault instanceof LinkFault.Duplicate duplicate) {
            return new Duplication(anywhere, duplicate.probability(), EVERY_MESSAGE);
        } else if (fault instanceof LinkFault.Reorder reorder) {
            return new Reordering(anywhere, reorder.probability(), OVERTAKEN_BY);
        } else if (fault instanceof LinkFault.Corrupt corrupt) {
            return new Corruption(anywhere, corrupt.probability(), EVERY_MESSAGE);
        } else if (fault instanceof LinkFault.Drop drop) {
            return new DropNext(anywhere, drop.count(), matching(drop.pattern()));
        }
        throw new IllegalStateException("no rule does " + fault);
    }

    private static Predicate<Transit> matching(MessagePattern pattern) {
        Codec codec = new WireCodec();
        return transit -> pattern.topic().map(transit.topic()::equals).orElse(true)
                && pattern.service()
                        .map(service -> transit.freight() == Freight.REQUEST
                                && service.equals(serviceOf(codec, transit.body())))
                        .orElse(true);
    }

    private static String serviceOf(Codec codec, byte[] frame) {
        Decoded<Request> decoded = codec.decodeRequest(frame);
        return decoded instanceof Decoded.Message<Request> message
                ? message.body().service()
                : "";
    }
}
