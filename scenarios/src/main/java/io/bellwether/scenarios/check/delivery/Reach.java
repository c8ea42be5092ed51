package io.bellwether.scenarios.check.delivery;

import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.observe.Connectivity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ways that a message can take to a subscriber, and since when they have been open. */
final class Reach implements TraceListener {

    private static final String BROKER = "broker";

    private final Connectivity connectivity;
    private final List<String> servers;
    private final SortedSet<String> brokers = new TreeSet<>();

    Reach(CheckContext context) {
        this.connectivity = new Connectivity(context.servers());
        this.servers = context.servers();
    }

    @Override
    public void onEvent(TraceEvent traced) {
        connectivity.onEvent(traced);
        if (traced.event() instanceof NodeStarted started && started.role().equals(BROKER)) {
            brokers.add(traced.node());
        }
    }

    List<String> liveServers() {
        return servers.stream().filter(connectivity::isLive).toList();
    }

    /**
     * Since when some broker has stood undisturbed between the two, or {@link Connectivity#NEVER}. A frame that is dropped
     * for want of room is a disturbance.
     */
    long throughABrokerSince(String server, String client) {
        return brokers.stream()
                .mapToLong(broker -> Math.max(
                        connectivity.connectedSince(server, broker), connectivity.connectedSince(broker, client)))
                .min()
                .orElse(Connectivity.NEVER);
    }

    /** Since when the client has reached every live server, or {@link Connectivity#NEVER}. */
    long toAllServersSince(String client) {
        return liveServers().stream()
                .mapToLong(server -> connectivity.connectedSince(client, server))
                .max()
                .orElse(Connectivity.NEVER);
    }
}
