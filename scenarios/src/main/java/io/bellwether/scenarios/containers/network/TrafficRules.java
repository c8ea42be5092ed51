package io.bellwether.scenarios.containers.network;

import java.util.Locale;
import java.util.SortedMap;
import java.util.StringJoiner;

/** What {@code tc -batch} reads to let a node send to some of the others at a pace. */
final class TrafficRules {

    /** Packets that may wait for their turn: more than any connection's window holds. */
    private static final int QUEUE_PACKETS = 100_000;

    private static final String UNLIMITED = "10gbit";

    /** Numbers of classes are hexadecimal. Those of the queues under them must be others. */
    private static final int QUEUES_FROM = 0x1000;

    private TrafficRules() {}

    /** @param paces by address of the receiver, none of them free */
    static String of(String device, SortedMap<String, Pace> paces) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("qdisc replace dev " + device + " root handle 1: htb");
        int number = 0;
        for (var entry : paces.entrySet()) {
            number++;
            String handle = hex(number);
            Pace pace = entry.getValue();
            lines.add("class add dev " + device + " parent 1: classid 1:" + handle + " htb rate " + rate(pace)
                    + " quantum 1514");
            lines.add("qdisc add dev " + device + " parent 1:" + handle + " handle " + hex(QUEUES_FROM + number) + ": "
                    + queue(pace));
            lines.add("filter add dev " + device + " parent 1: protocol ip prio 1 u32 match ip dst " + entry.getKey()
                    + "/32 flowid 1:" + handle);
        }
        return lines.toString();
    }

    private static String rate(Pace pace) {
        return pace.bytesPerSecond().isEmpty()
                ? UNLIMITED
                : pace.bytesPerSecond().getAsLong() + "bps";
    }

    private static String queue(Pace pace) {
        return pace.delay()
                .map(delay -> {
                    double least = micros(delay.least().toNanos());
                    double most = micros(delay.most().toNanos());
                    return String.format(
                            Locale.ROOT,
                            "netem limit %d delay %.0fus %.0fus",
                            QUEUE_PACKETS,
                            (least + most) / 2,
                            (most - least) / 2);
                })
                .orElse("pfifo limit " + QUEUE_PACKETS);
    }

    private static double micros(long nanos) {
        return nanos / 1_000.0;
    }

    private static String hex(int number) {
        return Integer.toHexString(number);
    }
}
