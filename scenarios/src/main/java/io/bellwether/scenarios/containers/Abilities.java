package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.containers.network.NetworkPowers;
import io.bellwether.scenarios.containers.network.NetworkPowers.Power;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.real.SimulatorOnly;
import java.util.Optional;

/** What of a script containers on this machine can be made to suffer. */
final class Abilities {

    private final NetworkPowers network;
    private final boolean canLimitProcessor;

    Abilities(NetworkPowers network, boolean canLimitProcessor) {
        this.network = network;
        this.canLimitProcessor = canLimitProcessor;
    }

    /** Why this cannot be done, in words that follow "because"; empty if it can. */
    Optional<String> cannot(Action action) {
        if (action instanceof LinkFault.Partition
                || action instanceof LinkFault.Isolate
                || action instanceof LinkFault.Cut) {
            return missing("stop packets", Power.CUT);
        } else if (action instanceof LinkFault.PacketLoss) {
            return missing("lose packets", Power.LOSE);
        } else if (action instanceof LinkFault.Latency) {
            return missing("delay packets", Power.DELAY);
        } else if (action instanceof LinkFault.SlowLink) {
            return missing("limit the bandwidth", Power.LIMIT);
        } else if (action instanceof LinkFault.Reset) {
            return missing("drop connections", Power.RESET);
        } else if (action instanceof NodeFault.SlowNode && !canLimitProcessor) {
            return Optional.of("this engine cannot limit a container's processor time");
        }
        return SimulatorOnly.reason(action);
    }

    /** Why what a script says there does not reach containers, in words that follow "because"; empty if it does. */
    Optional<String> ignores(String setting) {
        return switch (setting) {
            case "network.latency" -> missing("delay packets", Power.DELAY);
            case "network.bandwidth" -> missing("limit the bandwidth", Power.LIMIT);
            default -> SimulatorOnly.setting(setting);
        };
    }

    private Optional<String> missing(String deed, Power power) {
        return network.missing(power).map(why -> "this machine cannot " + deed + " of a container (" + why + ")");
    }

    boolean can(Power power) {
        return network.missing(power).isEmpty();
    }
}
