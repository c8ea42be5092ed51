package io.bellwether.cli.crash;

import io.bellwether.cli.processes.NodeProcess;
import io.bellwether.cli.processes.ProcessCluster;
import java.io.IOException;
import java.util.List;

/** Kills servers of a cluster under load: one after the other, and then all at once, so that nobody can help a server out with what it lost. */
final class KillingRounds {

    /** Acknowledged since the last kill, so that each kill hits a server at work. */
    private static final int AT_WORK = 20;

    /** Kills until each server was killed alone, and all were killed at once. */
    static final int EVERYBODY = 6;

    private static final List<List<Integer>> VICTIMS = List.of(List.of(0), List.of(1), List.of(2), List.of(0, 1, 2));

    private final ProcessCluster cluster;
    private final Ledger ledger;

    KillingRounds(ProcessCluster cluster, Ledger ledger) {
        this.cluster = cluster;
        this.ledger = ledger;
    }

    /** Kills at least that many times. Every server is up again, and at work, when it returns. */
    void kill(int times) throws IOException, InterruptedException {
        int killed = 0;
        for (int round = 0; killed < times; round++) {
            List<Integer> victims = VICTIMS.get(round % VICTIMS.size());
            for (int victim : victims) {
                ledger.awaitAcknowledgements(victim, AT_WORK);
            }
            List<NodeProcess> processes =
                    victims.stream().map(cluster.servers()::get).toList();
            processes.parallelStream().forEach(NodeProcess::kill);
            for (NodeProcess process : processes) {
                process.restart();
            }
            killed += victims.size();
        }
        for (int server = 0; server < cluster.servers().size(); server++) {
            ledger.awaitAcknowledgements(server, AT_WORK);
        }
    }
}
