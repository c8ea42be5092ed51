package io.bellwether.scenarios.external;

import io.bellwether.runtime.node.Rehearsal;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.zeromq.Routes;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.launch.NodeCommand;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.RealCluster;
import io.bellwether.scenarios.real.RunBrokenException;
import io.bellwether.scenarios.real.TimeScale;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The clients and bots of one run, in this process, at somebody else's system, all of whose nodes are there already. */
final class ExternalCluster implements RealCluster {

    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final Queue<TraceEvent> declared = new ConcurrentLinkedQueue<>();
    private final Optional<ListWatch> list;

    ExternalCluster(Scenario scenario, ExternalSystem system, long seed) {
        NodeCommand command = new NodeCommand(scenario, TimeScale.REAL, seed, NodeCommand.Ports.AS_IN_THE_SCENARIO);
        Routes routes = new Routes(system.routes(scenario.cluster()), Map.of());
        List<String> ours = new ArrayList<>(scenario.cluster().bots());
        ours.addAll(scenario.cluster().clients());
        this.list = system.reference().map(reference -> new ListWatch(reference, declared::add));
        ours.forEach(name -> guests.put(name, new Guest(name, command.ofGuest(name), routes, declared::add)));
    }

    @Override
    public void standBy(List<String> nodes) {
        try {
            Rehearsal.hold(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunBrokenException("the run was interrupted before it began");
        }
    }

    @Override
    public void start(String node, NodeOrder.Start start) {
        guest(node).ifPresent(Guest::start);
        list.filter(watch -> node.equals(Cluster.REFERENCE)).ifPresent(ListWatch::start);
    }

    @Override
    public int life(String node) {
        return 1;
    }

    @Override
    public void order(String node, NodeOrder order) {
        guest(node).ifPresent(guest -> guest.order(order));
    }

    @Override
    public void poll(Consumer<TraceEvent> sink) {
        for (TraceEvent event = declared.poll(); event != null; event = declared.poll()) {
            sink.accept(event);
        }
    }

    @Override
    public Optional<UnexpectedEnd> unexpectedEnd() {
        return Optional.empty();
    }

    @Override
    public Duration lateness() {
        return Duration.ZERO;
    }

    @Override
    public void kill(String node) {
        throw notOurs();
    }

    @Override
    public void pause(String node) {
        throw notOurs();
    }

    @Override
    public void resume(String node) {
        throw notOurs();
    }

    @Override
    public Duration slow(String node, double factor) {
        throw notOurs();
    }

    @Override
    public void wipe(String node) {
        throw notOurs();
    }

    @Override
    public InstalledFault begin(LinkFault fault, List<Link> links) {
        throw notOurs();
    }

    @Override
    public long reset(Link link) {
        throw notOurs();
    }

    @Override
    public void close() {
        list.ifPresent(ListWatch::close);
        guests.values().forEach(Guest::close);
    }

    private Optional<Guest> guest(String node) {
        return Optional.ofNullable(guests.get(node));
    }

    private static IllegalStateException notOurs() {
        return new IllegalStateException("the host has said that it cannot do this");
    }
}
