package io.bellwether.scenarios.containers.compose;

import io.bellwether.scenarios.model.Cluster;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the service for a node may be called: by its own name, or as the last of those that its role has. A scenario may
 * have more servers than a project.
 */
record ServiceNames(String own, List<String> stems) {

    static ServiceNames of(String node, Cluster cluster) {
        if (cluster.servers().contains(node)) {
            return new ServiceNames(node, List.of("server"));
        } else if (cluster.brokers().contains(node)) {
            return new ServiceNames(node, List.of(Cluster.BROKER));
        } else if (cluster.bots().contains(node)) {
            return new ServiceNames(node, List.of("bot", "auto-client"));
        } else if (cluster.clients().contains(node)) {
            return new ServiceNames(node, List.of("client"));
        } else if (node.equals(Cluster.PROXY)) {
            return new ServiceNames(node, List.of("balancer"));
        }
        return new ServiceNames(node, List.of());
    }

    Optional<String> choose(Collection<String> services) {
        return services.contains(own)
                ? Optional.of(own)
                : stems.stream()
                        .flatMap(stem -> services.stream()
                                .filter(service -> isOne(service, stem))
                                .sorted(Comparator.reverseOrder()))
                        .findFirst();
    }

    private static boolean isOne(String service, String stem) {
        return service.equals(stem) || service.matches(stem + "-?\\d+");
    }

    @Override
    public String toString() {
        return stems.isEmpty() ? own : own + " or " + String.join(" or ", stems);
    }
}
