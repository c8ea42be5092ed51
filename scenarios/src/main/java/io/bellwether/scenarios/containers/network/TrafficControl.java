package io.bellwether.scenarios.containers.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The traffic control of one node: at what pace it sends, by receiver. */
final class TrafficControl {

    private static final String DEVICE = "eth0";
    private static final Pattern CLASS = Pattern.compile("class htb 1:(\\p{XDigit}+) .*\\s+Sent \\d+ bytes (\\d+) pkt");

    private final Namespace namespace;
    private List<String> receivers = List.of();

    TrafficControl(Namespace namespace) {
        this.namespace = namespace;
    }

    /**
     * From now on. What waits for its turn under the paces before is lost, and sent again by TCP.
     *
     * @param paces by address of the receiver, none of them free
     */
    void set(SortedMap<String, Pace> paces) {
        if (!receivers.isEmpty()) {
            namespace.run(List.of("tc", "qdisc", "del", "dev", DEVICE, "root"), "");
        }
        receivers = new ArrayList<>(paces.keySet());
        if (!paces.isEmpty()) {
            namespace.run(List.of("tc", "-batch", "-"), TrafficRules.of(DEVICE, paces));
        }
    }

    /** Packets that were sent at a pace since it was set, by address of the receiver. */
    Map<String, Long> sent() {
        Map<String, Long> sent = new TreeMap<>();
        if (!receivers.isEmpty()) {
            Matcher classes = CLASS.matcher(namespace.run(List.of("tc", "-s", "class", "show", "dev", DEVICE), ""));
            while (classes.find()) {
                sent.put(receivers.get(Integer.parseInt(classes.group(1), 16) - 1), Long.parseLong(classes.group(2)));
            }
        }
        return sent;
    }
}
