package io.bellwether.scenarios.drive;

import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Target;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a fault of the network does, in the words of a timeline. */
final class LinkFaultText {

    private LinkFaultText() {}

    static String detail(LinkFault fault) {
        if (fault instanceof LinkFault.Partition partition) {
            return partition.groups().stream().map(LinkFaultText::group).collect(Collectors.joining(" | "));
        } else if (fault instanceof LinkFault.Cut cut) {
            return group(cut.links().from())
                    + (cut.links().bothWays() ? " ↔ " : " → ")
                    + group(cut.links().to());
        } else if (fault instanceof LinkFault.Latency latency) {
            return millis(latency.delay().least().toNanos()) + ".."
                    + millis(latency.delay().most().toNanos()) + " ms";
        } else if (fault instanceof LinkFault.SlowLink slow) {
            return slow.bytesPerSecond() + " bytes a second";
        } else if (fault instanceof LinkFault.PacketLoss loss) {
            return percent(loss.probability()) + " of packets, which TCP sends again";
        } else if (fault instanceof LinkFault.Loss loss) {
            return percent(loss.probability()) + " of messages (harsher than TCP)";
        } else if (fault instanceof LinkFault.Duplicate duplicate) {
            return percent(duplicate.probability()) + " of messages (harsher than TCP)";
        } else if (fault instanceof LinkFault.Reorder reorder) {
            return percent(reorder.probability()) + " of messages (harsher than TCP)";
        } else if (fault instanceof LinkFault.Corrupt corrupt) {
            return percent(corrupt.probability()) + " of messages (harsher than TCP)";
        } else if (fault instanceof LinkFault.Drop drop) {
            String which = drop.pattern()
                    .topic()
                    .map(topic -> " on \"" + topic + "\"")
                    .or(() -> drop.pattern().service().map(service -> " of service " + service))
                    .orElse("");
            return "the next " + drop.count() + which;
        }
        return "";
    }

    private static String group(Target target) {
        if (target instanceof Target.Named named) {
            return String.join(", ", named.nodes());
        } else if (target instanceof Target.AllNodes) {
            return "everyone";
        } else if (target instanceof Target.Coordinator) {
            return "the coordinator";
        } else if (target instanceof Target.RandomServer) {
            return "a random server";
        } else if (target instanceof Target.ServersExcept except) {
            return "all servers except " + group(except.excluded());
        }
        return target.toString();
    }

    private static String percent(double probability) {
        return String.format(Locale.ROOT, "%s %%", Math.round(probability * 1000) / 10.0);
    }

    private static String millis(long nanos) {
        return String.valueOf(nanos / 1_000_000.0);
    }
}
