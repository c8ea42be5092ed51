package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Cluster;
import java.util.ArrayList;
import java.util.List;

/** The nodes that a scenario may name, by what can be done to them. */
final class Roster {

    private final Cluster cluster;
    private final List<String> withDisk;
    private final List<String> machines;
    private final List<String> all;

    Roster(Cluster cluster) {
        this.cluster = cluster;
        List<String> names = new ArrayList<>(cluster.servers());
        if (cluster.reference()) {
            names.add(Cluster.REFERENCE);
        }
        withDisk = List.copyOf(names);
        names.addAll(cluster.brokers());
        if (cluster.proxy()) {
            names.add(Cluster.PROXY);
        }
        List<String> canCrash = new ArrayList<>(names);
        canCrash.addAll(cluster.clients());
        machines = List.copyOf(canCrash);
        names.addAll(cluster.bots());
        names.addAll(cluster.clients());
        all = List.copyOf(names);
    }

    Cluster cluster() {
        return cluster;
    }

    List<String> servers() {
        return cluster.servers();
    }

    List<String> clients() {
        return cluster.clients();
    }

    /** Nodes with a store: servers and the reference. */
    List<String> withDisk() {
        return withDisk;
    }

    /** Nodes that can crash: servers, the reference, brokers, the proxy, scripted clients. */
    List<String> machines() {
        return machines;
    }

    /** Every node. */
    List<String> all() {
        return all;
    }
}
