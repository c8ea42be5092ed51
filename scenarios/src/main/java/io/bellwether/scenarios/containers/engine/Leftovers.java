package io.bellwether.scenarios.containers.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What runs have left on the engine whose runner was killed. Runs that are still led are left alone. */
final class Leftovers {

    private final DockerClient client;

    Leftovers(DockerClient client) {
        this.client = client;
    }

    /** Containers first: a network with containers in it stays. */
    List<String> remove() {
        List<String> removed = new ArrayList<>();
        for (Container container : client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(RunLabel.RUN))
                .exec()) {
            if (isLeft(container.getLabels())
                    && gone(() -> client.removeContainerCmd(container.getId())
                            .withForce(true)
                            .withRemoveVolumes(true)
                            .exec())) {
                removed.add("container " + container.getNames()[0].substring(1));
            }
        }
        for (Network network : client.listNetworksCmd()
                .withFilter("label", List.of(RunLabel.RUN))
                .exec()) {
            if (isLeft(network.getLabels())
                    && gone(() -> client.removeNetworkCmd(network.getId()).exec())) {
                removed.add("network " + network.getName());
            }
        }
        return List.copyOf(removed);
    }

    private static boolean isLeft(Map<String, String> labels) {
        return RunLabel.read(labels).filter(label -> !label.isLed()).isPresent();
    }

    /** Another runner may be clearing up at the same time. */
    static boolean gone(Runnable removal) {
        try {
            removal.run();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
