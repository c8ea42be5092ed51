package io.bellwether.scenarios.containers.network;

import io.bellwether.scenarios.drive.InstalledFault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One chain of rules in the packet filters of some nodes. */
final class BrokenLinks implements InstalledFault {

    private final String chain;
    private final Collection<PacketFilter> filters;
    private boolean ended;
    private OptionalLong counted = OptionalLong.empty();

    private BrokenLinks(String chain, Collection<PacketFilter> filters) {
        this.chain = chain;
        this.filters = List.copyOf(filters);
    }

    /** On all nodes at once, or nearly. */
    static BrokenLinks begin(String chain, Map<PacketFilter, List<String>> rules) {
        rules.entrySet().parallelStream().forEach(entry -> entry.getKey().begin(chain, entry.getValue()));
        return new BrokenLinks(chain, rules.keySet());
    }

    @Override
    public long effects() {
        if (counted.isPresent()) {
            return counted.getAsLong();
        }
        long stopped =
                filters.stream().mapToLong(filter -> filter.stopped(chain)).sum();
        if (ended) {
            counted = OptionalLong.of(stopped);
        }
        return stopped;
    }

    /** The counters stay, until they are asked for and after. */
    @Override
    public void end() {
        if (!ended) {
            filters.parallelStream().forEach(filter -> filter.end(chain));
            ended = true;
        }
    }
}
