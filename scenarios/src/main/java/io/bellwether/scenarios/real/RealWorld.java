package io.bellwether.scenarios.real;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.drive.LinkBreaker;
import io.bellwether.scenarios.drive.World;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.ClientOperation;
import io.bellwether.scenarios.model.ClockProfile;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Scenario;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A cluster for real in the hands of a script. */
final class RealWorld implements World {

    private final RealCluster cluster;
    private final SeveredLinks severed;
    private final Map<String, RealNode> nodes = new LinkedHashMap<>();

    RealWorld(Scenario scenario, RealCluster cluster, ScenarioClock time, Consumer<WorldEvent> announce) {
        this.cluster = cluster;
        this.severed = new SeveredLinks(announce);
        for (String name : scenario.cluster().nodes()) {
            ClockProfile profile = scenario.clocks().getOrDefault(name, ClockProfile.TRUE);
            nodes.put(name, new RealNode(name, cluster, time, profile, announce));
        }
    }

    @Override
    public RealNode node(String name) {
        return nodes.get(name);
    }

    /** Whether the script lets it run now. */
    boolean runs(String name) {
        return node(name).isUp() && !node(name).isPaused();
    }

    /** Whether a node could say this only later, because it was paused after it had happened. */
    boolean explainsSilence(TraceEvent raw) {
        return nodes.containsKey(raw.node()) && node(raw.node()).resumedAfter(raw.atNanos());
    }

    @Override
    public String slowness(double factor) {
        return String.format(Locale.ROOT, "it stands still for %.0f %% of the time", 100 * (1 - 1 / factor));
    }

    @Override
    public LinkBreaker breaker(LinkFault fault, int number) {
        return new RealLinkFault(cluster, severed, fault);
    }

    @Override
    public long reset(Link link) {
        return cluster.reset(link);
    }

    @Override
    public void elect(String server) {
        node(server).order(new NodeOrder.Elect());
    }

    @Override
    public void operate(ClientOperation operation) {
        node(operation.client()).order(ClientOrders.of(operation));
    }

    @Override
    public void send(Action.Malformed malformed) {
        RealNode client = node(malformed.client());
        ClientOrders.of(malformed).forEach(client::order);
    }
}
