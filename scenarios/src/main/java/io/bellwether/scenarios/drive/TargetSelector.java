package io.bellwether.scenarios.drive;

import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Links;
import io.bellwether.scenarios.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Whom an action means, at the moment when it fires. */
public final class TargetSelector {

    private final Cluster cluster;
    private final Supplier<Optional<String>> coordinator;
    private final Supplier<List<String>> liveServers;
    private final IntUnaryOperator draw;

    /**
     * @param coordinator who coordinates now
     * @param liveServers which servers run now, and are not paused
     * @param draw picks an index below its argument
     */
    public TargetSelector(
            Cluster cluster,
            Supplier<Optional<String>> coordinator,
            Supplier<List<String>> liveServers,
            IntUnaryOperator draw) {
        this.cluster = cluster;
        this.coordinator = coordinator;
        this.liveServers = liveServers;
        this.draw = draw;
    }

    /** The nodes that {@code target} means now. */
    public List<String> nodes(Target target) {
        if (target instanceof Target.Named named) {
            return named.nodes();
        } else if (target instanceof Target.AllNodes) {
            return cluster.nodes();
        } else if (target instanceof Target.Coordinator) {
            return coordinator.get().stream().toList();
        } else if (target instanceof Target.RandomServer) {
            List<String> live = liveServers.get();
            return live.isEmpty() ? List.of() : List.of(live.get(draw.applyAsInt(live.size())));
        } else if (target instanceof Target.ServersExcept except) {
            List<String> excluded = nodes(except.excluded());
            return cluster.servers().stream()
                    .filter(server -> !excluded.contains(server))
                    .toList();
        }
        throw new IllegalStateException("no rule selects " + target);
    }

    /** The links that {@code links} means now, each once. */
    public List<Link> links(Links links) {
        List<Link> selected = new ArrayList<>();
        for (String from : nodes(links.from())) {
            for (String to : nodes(links.to())) {
                add(selected, from, to);
                if (links.bothWays()) {
                    add(selected, to, from);
                }
            }
        }
        return selected.stream().distinct().toList();
    }

    private static void add(List<Link> links, String from, String to) {
        if (!from.equals(to)) {
            links.add(new Link(from, to));
        }
    }
}
