package io.bellwether.scenarios.containers.network;

import java.util.List;

/** The packet filter of one node: what arrives there and is not let in. */
final class PacketFilter {

    private static final List<String> RESTORE = List.of("iptables-restore", "--noflush", "--wait", "5");

    private final Namespace namespace;

    PacketFilter(Namespace namespace) {
        this.namespace = namespace;
    }

    /** All these rules at once, before those that are there already. */
    void begin(String chain, List<String> rules) {
        namespace.run(RESTORE, FilterRules.begin(chain, rules));
    }

    /** Nothing passes the chain any more; what it has counted can still be read. */
    void end(String chain) {
        namespace.run(RESTORE, FilterRules.end(chain));
    }

    /** Packets that the rules of a chain have stopped. */
    long stopped(String chain) {
        return namespace
                .run(List.of("iptables", "--wait", "5", "-nvxL", chain), "")
                .lines()
                .skip(2)
                .map(line -> line.strip().split("\\s+")[0])
                .mapToLong(Long::parseLong)
                .sum();
    }
}
