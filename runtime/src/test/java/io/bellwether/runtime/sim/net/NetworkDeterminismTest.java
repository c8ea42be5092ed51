package io.bellwether.runtime.sim.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.runtime.sim.kernel.PastEnd;
import io.bellwether.runtime.sim.kernel.SchedulingPolicy;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.kernel.SimulationSettings;
import io.bellwether.runtime.sim.net.fault.Cut;
import io.bellwether.runtime.sim.net.fault.Direction;
import io.bellwether.runtime.sim.net.fault.MessageLoss;
import io.bellwether.runtime.sim.net.fault.Reordering;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkDeterminismTest {
    private static final int HOSTS = 6;

    @Test
    void theSameSeedIsTheSameRun() {
        SimulationSettings settings = SimulationSettings.withSeed(42).policy(SchedulingPolicy.RANDOM);

        assertThat(run(settings)).isEqualTo(run(settings)).hasSizeGreaterThan(500);
    }

    @Test
    void anotherSeedIsAnotherRun() {
        assertThat(run(SimulationSettings.withSeed(42))).isNotEqualTo(run(SimulationSettings.withSeed(43)));
    }

    @Test
    void theRecordedChoicesAloneAreTheSameRun() {
        Simulation first = Simulation.with(SimulationSettings.withSeed(42).recordingChoices());
        List<String> original = run(first);
        SimulationSettings replay =
                SimulationSettings.withSeed(7).replaying(first.choices().recording(), PastEnd.LEAST);

        assertThat(run(replay)).isEqualTo(original);
    }

    private static List<String> run(SimulationSettings settings) {
        return run(Simulation.with(settings));
    }

    /** Everyone asks everyone, through loss, reordering, a partition and a crash. */
    private static List<String> run(Simulation simulation) {
        List<String> log = new ArrayList<>();
        try (Testbed bed = new Testbed(simulation, NetworkSettings.DEFAULT)) {
            bed.network.install("loss", new MessageLoss(Direction.EVERYWHERE, 0.1, any -> true));
            bed.network.install("reorder", new Reordering(Direction.EVERYWHERE, 0.1, Duration.ofMillis(50)));
            for (int host = 0; host < HOSTS; host++) {
                start(bed, host, log);
            }
            simulation.after(Duration.ofSeconds(2), () -> {
                InstalledRule cut =
                        bed.network.install("cut", new Cut(Direction.between(Set.of("h0", "h1"), Set.of("h2", "h3"))));
                simulation.after(Duration.ofSeconds(12), cut::remove);
            });
            simulation.after(Duration.ofSeconds(5), () -> bed.network.host("h4").crash());
            simulation.after(Duration.ofSeconds(8), () -> start(bed, 4, log));
            bed.run(Duration.ofSeconds(20));
            bed.events.forEach(event -> log.add(event.toString()));
        }
        return log;
    }

    private static void start(Testbed bed, int host, List<String> log) {
        Sockets sockets = bed.boot("h" + host);
        Sockets.ReplySocket[] socket = new Sockets.ReplySocket[1];
        socket[0] = sockets.bindReply(Testbed.PORT, (from, frame, id) -> {
            log.add(bed.simulation.nowNanos() + " h" + host + " from " + from.peer() + " " + id);
            socket[0].send(from, frame);
        });
        for (int peer = 0; peer < HOSTS; peer++) {
            Sockets.RequestSocket asking = sockets.connectRequest(
                    new Address("h" + peer, Testbed.PORT),
                    (correlation, frame, id) ->
                            log.add(bed.simulation.nowNanos() + " h" + host + " answered " + correlation + " " + id));
            for (int number = 0; number < 10; number++) {
                int correlation = number;
                bed.simulation.after(Duration.ofSeconds(2L * number), () -> asking.send(correlation, new byte[20]));
            }
        }
    }
}
