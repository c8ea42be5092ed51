package io.bellwether.scenarios.containers;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.containers.engine.EngineException;
import io.bellwether.scenarios.containers.network.CommandFailedException;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.launch.LifePlan;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.real.RealCluster;
import io.bellwether.scenarios.real.RunBrokenException;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The nodes of one run as containers, on a network of their own. */
final class ContainerCluster implements RealCluster {

    /** A container with a part of a processor stands still for the rest of each period of this length. */
    private static final Duration PERIOD = Duration.ofMillis(100);

    /** At whether all nodes still live: each look costs some work. */
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(50);

    private final LifePlan plan;
    private final RunParts parts;
    private final Map<String, ContainerNode> nodes;
    private long nextLookNanos = System.nanoTime();
    private long longestDeedNanos;

    ContainerCluster(LifePlan plan, RunParts parts, Map<String, ContainerNode> nodes) {
        this.plan = plan;
        this.parts = parts;
        this.nodes = nodes;
    }

    /** With all the lives that they will have, as far as that is known. The engine is the one who limits how many boot at once. */
    @Override
    public void standBy(List<String> names) {
        List<ContainerLife> booting = new ArrayList<>();
        for (String name : names) {
            for (int life = 0; life < plan.lives(name); life++) {
                booting.add(nodes.get(name).lives().boot());
            }
        }
        booting.forEach(ContainerLife::awaitReady);
    }

    @Override
    public void start(String node, NodeOrder.Start start) {
        nodes.get(node).lives().start(start);
    }

    @Override
    public void kill(String node) {
        act("kill " + node, () -> nodes.get(node).kill(plan.isOpen()));
    }

    @Override
    public void pause(String node) {
        act("pause " + node, () -> nodes.get(node).pause());
    }

    @Override
    public void resume(String node) {
        act("resume " + node, () -> nodes.get(node).resume());
    }

    @Override
    public Duration slow(String node, double factor) {
        act("slow " + node, () -> nodes.get(node).slow(factor));
        return factor <= 1 ? Duration.ZERO : PERIOD.minus(Duration.ofNanos(Math.round(PERIOD.toNanos() / factor)));
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
        InstalledFault begun = ask(fault.keyword(), () -> parts.links().begin(fault, links));
        return new InstalledFault() {
            @Override
            public long effects() {
                return ask("count the packets of " + fault.keyword(), begun::effects);
            }

            @Override
            public void end() {
                act("end " + fault.keyword(), begun::end);
            }
        };
    }

    @Override
    public long reset(Link link) {
        return ask("reset", () -> parts.network().reset(link));
    }

    private void act(String what, Runnable deed) {
        ask(what, () -> {
            deed.run();
            return what;
        });
    }

    /** A deed has its effect at some time while it is done: nobody can say more exactly when. */
    private <T> T ask(String what, Supplier<T> deed) {
        long beganNanos = System.nanoTime();
        try {
            return deed.get();
        } catch (EngineException | CommandFailedException e) {
            throw new RunBrokenException(what + ": " + e.getMessage());
        } finally {
            longestDeedNanos = Math.max(longestDeedNanos, System.nanoTime() - beganNanos);
        }
    }

    @Override
    public void poll(Consumer<TraceEvent> sink) {
        parts.connections().poll(sink);
        nodes.values().forEach(node -> node.lives().poll(sink));
    }

    @Override
    public Optional<UnexpectedEnd> unexpectedEnd() {
        long now = System.nanoTime();
        if (now - nextLookNanos < 0) {
            return Optional.empty();
        }
        nextLookNanos = now + BETWEEN_TWO_LOOKS.toNanos();
        return nodes.values().stream()
                .flatMap(node -> node.lives().unexpectedEnd().stream())
                .findFirst();
    }

    @Override
    public Duration lateness() {
        return nodes.values().stream()
                .map(node -> node.lives().lateness())
                .reduce(Duration.ofNanos(longestDeedNanos), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    @Override
    public void keepFiles(Path folder) {
        parts.folder().files().keep(folder);
    }

    @Override
    public void close() {
        nodes.values().forEach(node -> node.lives().close());
        parts.close();
    }
}
