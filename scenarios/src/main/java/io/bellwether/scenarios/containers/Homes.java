package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.containers.engine.ContainerRun;
import io.bellwether.scenarios.containers.engine.ContainerSpec;
import io.bellwether.scenarios.containers.engine.ContainerSpec.Attachment;
import io.bellwether.scenarios.containers.network.Connections;
import io.bellwether.scenarios.containers.network.Namespace;
import io.bellwether.scenarios.containers.network.Place;
import io.bellwether.scenarios.containers.network.Retransmission;
import io.bellwether.scenarios.real.TimeScale;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * For each node a container that does nothing but hold the node's place on the network, as a Kubernetes pod has one: the
 * node's lives come and go in it. So a node keeps its address, its packet filters and their counters over a crash, and
 * who knocks while it is down is refused at once.
 */
final class Homes {

    private static final List<String> DO_NOTHING = List.of("sleep", "infinity");
    private static final int FIRST_ADDRESS = 2;

    private final Map<String, Long> processes = new LinkedHashMap<>();
    private final SortedMap<String, String> addresses = new TreeMap<>();

    private Homes() {}

    /** All of them, running, in a network of their own. */
    static Homes make(ContainerRun run, SortedMap<String, NodeImage> images, List<String> nodes, Executor background) {
        Homes homes = new Homes();
        String prefix = run.createNetwork();
        for (String node : nodes) {
            homes.addresses.put(node, prefix + (FIRST_ADDRESS + homes.addresses.size()));
        }
        Map<String, CompletableFuture<Long>> starting = new LinkedHashMap<>();
        for (String node : nodes) {
            ContainerSpec spec = homes.spec(run, node, images.get(node));
            starting.put(
                    node,
                    CompletableFuture.supplyAsync(
                            () -> {
                                run.create(spec);
                                run.start(node);
                                return run.processOf(node);
                            },
                            background));
        }
        try {
            starting.forEach((node, process) -> homes.processes.put(node, process.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return homes;
    }

    private ContainerSpec spec(ContainerRun run, String node, NodeImage image) {
        return new ContainerSpec(
                node,
                image.image(),
                DO_NOTHING,
                List.of(),
                new TreeMap<>(),
                Optional.empty(),
                new Attachment.Own(run.networkName(), addresses.get(node), addresses),
                Optional.empty());
    }

    /** Lets TCP wait no longer than the scenario's time allows, where the kernel can be told. */
    void hastenRetransmission(TimeScale scale) {
        processes.values().forEach(process -> Retransmission.hasten(Namespace.of(process), scale.factor()));
    }

    Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        processes.forEach((node, process) -> places.put(node, new Place(addresses.get(node), Namespace.of(process))));
        return places;
    }

    Connections connections() {
        Map<String, Path> tables = new TreeMap<>();
        processes.forEach((node, process) -> tables.put(node, Path.of("/proc", Long.toString(process), "net")));
        return new Connections(tables, addresses);
    }
}
