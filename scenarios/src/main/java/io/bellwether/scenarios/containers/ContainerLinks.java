package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.containers.network.ContainerNetwork;
import io.bellwether.scenarios.containers.network.Pace;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.model.Delay;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.NetworkProfile;
import io.bellwether.scenarios.real.TimeScale;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A script's words for faults of the network, in terms of what the kernel does, in real time. */
final class ContainerLinks {

    private final ContainerNetwork network;
    private final TimeScale scale;

    ContainerLinks(ContainerNetwork network, TimeScale scale) {
        this.network = network;
        this.scale = scale;
    }

    InstalledFault begin(LinkFault fault, List<Link> links) {
        if (fault instanceof LinkFault.Partition
                || fault instanceof LinkFault.Isolate
                || fault instanceof LinkFault.Cut) {
            return network.cut(links);
        } else if (fault instanceof LinkFault.PacketLoss loss) {
            return network.lose(loss.probability(), links);
        } else if (fault instanceof LinkFault.Latency latency) {
            return network.pace(new Pace(OptionalLong.empty(), Optional.of(real(latency.delay(), scale))), links);
        } else if (fault instanceof LinkFault.SlowLink slow) {
            return network.pace(new Pace(real(slow.bytesPerSecond(), scale), Optional.empty()), links);
        }
        throw new IllegalStateException("no packet filter does " + fault);
    }

    /** What every link is like while no fault touches it. */
    static Pace usual(NetworkProfile profile, TimeScale scale, boolean canDelay, boolean canLimit) {
        return new Pace(
                canLimit && profile.bandwidthBytesPerSecond().isPresent()
                        ? real(profile.bandwidthBytesPerSecond().getAsLong(), scale)
                        : OptionalLong.empty(),
                Optional.of(real(profile.latency(), scale)).filter(delay -> canDelay));
    }

    private static Pace.Delay real(Delay delay, TimeScale scale) {
        return new Pace.Delay(scale.real(delay.least()), scale.real(delay.most()));
    }

    private static OptionalLong real(long bytesPerSecond, TimeScale scale) {
        return OptionalLong.of(Math.max(1, Math.round(bytesPerSecond / scale.factor())));
    }
}
