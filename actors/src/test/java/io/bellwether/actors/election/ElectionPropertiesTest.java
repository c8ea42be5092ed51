package io.bellwether.actors.election;

import static io.bellwether.actors.election.ElectionCluster.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Bully's safety and liveness, whatever crashes, returns, splits and heals. */
class ElectionPropertiesTest {
    private static final int SERVERS = 5;

    /** 3kT with k = 1: the last fault may have been the crash of a winner. */
    private static final Duration A_WINNER_CRASHED =
            ElectionCluster.SETTINGS.electionTimeout().multipliedBy(3);

    @Property(tries = 150)
    void whateverHappenedTheLiveHighestRankCoordinatesAllWithinC(@ForAll long seed) {
        ElectionCluster cluster = afterFaults(seed);
        cluster.heal();
        cluster.lose(request -> false, publication -> false);
        int highest = cluster.servers().stream()
                .filter(ElectionServer::isUp)
                .mapToInt(server -> server.member().rank())
                .max()
                .orElseThrow();
        cluster.elapse(C.plus(A_WINNER_CRASHED));
        assertThat(cluster.coordinators().values()).containsOnly(highest);
    }

    @Property(tries = 150)
    void noTwoServersEverWinTheSameEpoch(@ForAll long seed) {
        ElectionCluster cluster = afterFaults(seed);
        TreeMap<Long, String> winners = new TreeMap<>();
        for (ElectionServer server : cluster.servers()) {
            for (NodeEvent event : server.events) {
                if (event instanceof NodeEvent.CoordinatorElected elected) {
                    String before =
                            winners.putIfAbsent(elected.epoch(), server.member().name());
                    assertThat(before).isIn(null, server.member().name());
                }
            }
        }
        assertThat(winners).isNotEmpty();
    }

    private static ElectionCluster afterFaults(long seed) {
        Random random = new Random(seed);
        ElectionCluster cluster = new ElectionCluster(SERVERS, seed);
        cluster.startAll();
        for (int fault = 0; fault < 12; fault++) {
            cluster.elapse(Duration.ofMillis(random.nextInt(8_000)));
            int rank = 2 + random.nextInt(SERVERS - 1);
            switch (random.nextInt(6)) {
                case 0, 1 -> cluster.crash(rank);
                case 2, 3 -> restart(cluster, rank);
                case 4 -> cluster.partition(random.ints(SERVERS, 0, 2).toArray());
                default -> cluster.lose(request -> random.nextInt(4) == 0, publication -> random.nextInt(4) == 0);
            }
            if (random.nextInt(8) == 0) {
                cluster.wipe(rank);
            }
        }
        return cluster;
    }

    private static void restart(ElectionCluster cluster, int rank) {
        cluster.crash(rank);
        cluster.start(rank);
    }
}
