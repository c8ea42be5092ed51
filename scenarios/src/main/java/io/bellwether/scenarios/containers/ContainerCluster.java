package io.bellwether.scenarios.containers;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.containers.network.CommandFailedException;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.real.RealCluster;
import io.bellwether.scenarios.real.RunBrokenException;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The nodes of one run as containers, on a network of their own. */
final class ContainerCluster implements RealCluster {

    /** A container with a part of a processor stands still for the rest of each period of this length. */
    private static final Duration PERIOD = Duration.ofMillis(100);

    private final RunParts parts;
    private final Map<String, ContainerNode> nodes;

    ContainerCluster(RunParts parts, Map<String, ContainerNode> nodes) {
        this.parts = parts;
        this.nodes = nodes;
    }

    @Override
    public void standBy(List<String> names) {
        names.forEach(name -> nodes.get(name).boot());
        names.forEach(name -> nodes.get(name).awaitReady());
    }

    @Override
    public void start(String node, NodeOrder.Start start) {
        nodes.get(node).start(start);
    }

    @Override
    public void kill(String node) {
        nodes.get(node).kill();
    }

    @Override
    public void pause(String node) {
        nodes.get(node).pause();
    }

    @Override
    public void resume(String node) {
        nodes.get(node).resume();
    }

    @Override
    public Duration slow(String node, double factor) {
        nodes.get(node).slow(factor);
        return factor <= 1 ? Duration.ZERO : PERIOD.minus(Duration.ofNanos(Math.round(PERIOD.toNanos() / factor)));
    }

    @Override
    public void wipe(String node) {
        nodes.get(node).wipe();
    }

    @Override
    public int life(String node) {
        return nodes.get(node).life();
    }

    @Override
    public void order(String node, NodeOrder order) {
        nodes.get(node).order(order);
    }

    @Override
    public InstalledFault begin(LinkFault fault, List<Link> links) {
        InstalledFault begun = working(fault.keyword(), () -> parts.links().begin(fault, links));
        return new InstalledFault() {
            @Override
            public long effects() {
                return working("count what " + fault.keyword() + " did", begun::effects);
            }

            @Override
            public void end() {
                working("end " + fault.keyword(), () -> {
                    begun.end();
                    return fault;
                });
            }
        };
    }

    @Override
    public long reset(Link link) {
        return working("reset", () -> parts.network().reset(link));
    }

    private static <T> T working(String what, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (CommandFailedException e) {
            throw new RunBrokenException("the network of the containers: " + what + ": " + e.getMessage());
        }
    }

    @Override
    public void poll(Consumer<TraceEvent> sink) {
        parts.connections().poll(sink);
        nodes.values().forEach(node -> node.poll(sink));
    }

    @Override
    public Optional<UnexpectedEnd> unexpectedEnd() {
        return nodes.values().stream()
                .flatMap(node -> node.unexpectedEnd().stream())
                .findFirst();
    }

    @Override
    public Duration lateness() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        nodes.values().forEach(ContainerNode::close);
        parts.close();
    }
}
