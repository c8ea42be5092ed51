package io.bellwether.runtime.node.metrics;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.CoordinatorFollowed;
import io.bellwether.actors.event.NodeEvent.ReferenceReachable;
import java.util.Optional;
import java.util.function.Consumer;

/** How a node stands at the moment, as it declared and as its disk answered. */
public final class NodeState implements Consumer<NodeEvent> {

    private final String node;
    private volatile Optional<Reign> reign = Optional.empty();
    private volatile Optional<Boolean> reference = Optional.empty();
    private volatile Optional<String> diskProblem = Optional.empty();

    /** Whom the node takes for the coordinator, and of which epoch. */
    public record Reign(String coordinator, long epoch) {}

    public NodeState(String node) {
        this.node = node;
    }

    @Override
    public void accept(NodeEvent event) {
        if (event instanceof CoordinatorElected elected) {
            reign = Optional.of(new Reign(node, elected.epoch()));
        } else if (event instanceof CoordinatorFollowed followed) {
            reign = Optional.of(new Reign(followed.coordinator(), followed.epoch()));
        } else if (event instanceof ReferenceReachable news) {
            reference = Optional.of(news.reachable());
        }
    }

    void diskRefused(String reason) {
        diskProblem = Optional.of(reason);
    }

    void diskObeyed() {
        if (diskProblem.isPresent()) {
            diskProblem = Optional.empty();
        }
    }

    public String node() {
        return node;
    }

    /** Empty until it knows one, and where there are no coordinators. */
    public Optional<Reign> reign() {
        return reign;
    }

    /** Whether the reference answered when it was asked last; empty before, and for whoever does not ask it. */
    public Optional<Boolean> referenceReachable() {
        return reference;
    }

    /** Why the disk refused what was last asked of it; empty if it obeyed. */
    public Optional<String> diskProblem() {
        return diskProblem;
    }
}
