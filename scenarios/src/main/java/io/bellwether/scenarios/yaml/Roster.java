package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Cluster;
import java.util.ArrayList;
import java.util.List;

/** The nodes that a scenario may name, by what can be done to them. */
record Roster(Cluster cluster) {

    List<String> servers() {
        return cluster.servers();
    }

    List<String> clients() {
        return cluster.clients();
    }

    /** Nodes with a store: servers and the reference. */
    List<String> withDisk() {
        List<String> names = new ArrayList<>(cluster.servers());
        if (cluster.reference()) {
            names.add(Cluster.REFERENCE);
        }
        return names;
    }

    /** Nodes that can crash: servers, the reference, the broker. */
    List<String> machines() {
        List<String> names = withDisk();
        if (cluster.broker()) {
            names.add(Cluster.BROKER);
        }
        return names;
    }

    List<String> all() {
        List<String> names = machines();
        names.addAll(cluster.bots());
        names.addAll(cluster.clients());
        return names;
    }
}
