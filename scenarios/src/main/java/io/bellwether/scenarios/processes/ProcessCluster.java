package io.bellwether.scenarios.processes;

import io.bellwether.runtime.link.DirectedPair;
import io.bellwether.runtime.link.InstalledLinkFault;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.launch.LifePlan;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.real.RealCluster;
import io.bellwether.scenarios.real.TimeScale;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The nodes of one run as processes of this machine. All that they say to each other passes a fault proxy. */
final class ProcessCluster implements RealCluster {

    private static final int BOOTING_AT_ONCE = Runtime.getRuntime().availableProcessors();

    private static final Duration LEAVING_MAY_TAKE = Duration.ofSeconds(5);

    private final LifePlan plan;
    private final TimeScale scale;
    private final RunParts parts;
    private final Map<String, ProcessNode> nodes;
    private int linkFaults;

    ProcessCluster(LifePlan plan, TimeScale scale, RunParts parts, Map<String, ProcessNode> nodes) {
        this.plan = plan;
        this.scale = scale;
        this.parts = parts;
        this.nodes = nodes;
    }

    /** With all the lives that they will have, as far as that is known. */
    @Override
    public void standBy(List<String> names) {
        Deque<ProcessLife> booting = new ArrayDeque<>();
        for (String name : names) {
            for (int life = 0; life < plan.lives(name); life++) {
                if (booting.size() == BOOTING_AT_ONCE) {
                    booting.remove().awaitReady();
                }
                booting.add(nodes.get(name).lives().boot());
            }
        }
        booting.forEach(ProcessLife::awaitReady);
    }

    @Override
    public void start(String node, NodeOrder.Start start) {
        nodes.get(node).lives().start(start);
    }

    @Override
    public void kill(String node) {
        nodes.get(node).kill(plan.isOpen());
        parts.links().crash(node);
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
        if (factor <= 1) {
            nodes.get(node).fullSpeed();
            return Duration.ZERO;
        }
        return nodes.get(node).slow(factor, parts.timer());
    }

    @Override
    public void wipe(String node) {
        nodes.get(node).wipe();
    }

    @Override
    public int life(String node) {
        return nodes.get(node).lives().newest();
    }

    @Override
    public void order(String node, NodeOrder order) {
        nodes.get(node).lives().order(order);
    }

    @Override
    public InstalledFault begin(LinkFault fault, List<Link> links) {
        linkFaults++;
        List<DirectedPair> pairs = links.stream()
                .map(link -> new DirectedPair(link.from(), link.to()))
                .toList();
        String label = "fault/" + linkFaults;
        InstalledLinkFault installed = MessageRules.of(fault, scale)
                .map(rule -> parts.links().install(label, rule, pairs))
                .orElseGet(() -> parts.links().install(label, LinkRules.of(fault, scale), pairs));
        return new InstalledFault() {
            @Override
            public long effects() {
                return installed.effects();
            }

            @Override
            public void end() {
                installed.end();
            }
        };
    }

    @Override
    public long reset(Link link) {
        return parts.links().reset(link.from(), link.to());
    }

    @Override
    public void poll(Consumer<TraceEvent> sink) {
        parts.linkEvents().poll(sink);
        nodes.values().forEach(node -> node.lives().poll(sink));
    }

    @Override
    public Optional<UnexpectedEnd> unexpectedEnd() {
        return nodes.values().stream()
                .flatMap(node -> node.lives().unexpectedEnd().stream())
                .findFirst();
    }

    @Override
    public Duration lateness() {
        return nodes.values().stream()
                .map(node -> node.lives().lateness())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    @Override
    public void keepFiles(Path folder) {
        parts.files().keep(folder);
    }

    @Override
    public void close() {
        nodes.values().forEach(ProcessNode::leave);
        long deadlineNanos = System.nanoTime() + LEAVING_MAY_TAKE.toNanos();
        nodes.values().forEach(node -> node.takeBack(deadlineNanos));
        parts.close();
    }
}
