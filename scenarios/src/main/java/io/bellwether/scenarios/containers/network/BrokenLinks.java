package io.bellwether.scenarios.containers.network;

import io.bellwether.scenarios.drive.InstalledFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One chain of rules in the packet filters of some nodes. */
final class BrokenLinks implements InstalledFault {

    private final String chain;
    private final Map<String, PacketFilter> filters = new LinkedHashMap<>();
    private long stopped;

    BrokenLinks(String chain) {
        this.chain = chain;
    }

    void begin(String node, PacketFilter filter, List<String> rules) {
        filter.begin(chain, rules);
        filters.put(node, filter);
    }

    @Override
    public long effects() {
        return stopped
                + filters.values().stream()
                        .mapToLong(filter -> filter.stopped(chain))
                        .sum();
    }

    @Override
    public void end() {
        stopped = effects();
        filters.values().forEach(filter -> filter.end(chain));
        filters.clear();
    }
}
