package io.bellwether.scenarios.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.model.Cluster;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which clusters a machine takes as processes. */
class CapacityTest {

    private static final long GIBIBYTE = 1L << 30;

    @Test
    void a_small_machine_takes_a_small_cluster() {
        assertThat(new Capacity(2, 8 * GIBIBYTE).obstacle(servers(20))).isEmpty();
    }

    @Test
    void a_hundred_servers_are_too_many_for_two_cores_and_the_simulator_is_the_way_out() {
        assertThat(new Capacity(2, 1_000 * GIBIBYTE).obstacle(servers(100)))
                .hasValue("102 nodes are too many for 2 cores, which take 32; run it in the simulator,"
                        + " with --on sim");
        assertThat(new Capacity(8, 1_000 * GIBIBYTE).obstacle(servers(100))).isEmpty();
    }

    @Test
    void half_of_the_memory_is_left_to_others() {
        assertThat(new Capacity(64, 8 * GIBIBYTE).obstacle(servers(30))).isEmpty();
        assertThat(new Capacity(64, 8 * GIBIBYTE).obstacle(servers(31)))
                .hasValue("33 nodes need 4224 MiB, more than half of the 8192 MiB of this machine; run it in the"
                        + " simulator, with --on sim");
    }

    /** And a reference and a broker. */
    private static Cluster servers(int count) {
        List<String> names = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "server-" + number)
                .toList();
        return new Cluster(names, List.of(), true, List.of("broker"), List.of(), List.of(), new TreeMap<>(), false);
    }
}
