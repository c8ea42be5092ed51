package io.bellwether.runtime.sim.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.kernel.Kernel;
import io.bellwether.runtime.sim.kernel.SimulationSettings;
import io.bellwether.runtime.sim.net.fault.Cut;
import io.bellwether.runtime.sim.net.fault.Direction;
import io.bellwether.runtime.sim.net.fault.ExtraLatency;
import io.bellwether.runtime.sim.net.fault.PacketLoss;
import io.bellwether.runtime.sim.net.fault.Reordering;
import io.bellwether.runtime.trace.WorldEvent.FrameDropped;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What TCP promises holds for any latency and any fault that TCP can suffer, and is seen to fail for harsher ones. */
class OrderPropertyTest {
    private static final Direction TO_SERVER = Direction.between("client", "server");
    private static final NetworkSettings JITTERY =
            NetworkSettings.DEFAULT.latency(Duration.ZERO, Duration.ofMillis(200));
    private static final int FRAMES = 40;
    private static Kernel kernel;

    @BeforeContainer
    static void start() {
        kernel = Kernel.start();
    }

    @AfterContainer
    static void stop() {
        kernel.close();
    }

    @Property(tries = 100)
    void aConnectionDeliversInOrderWhateverTheLatency(@ForAll @LongRange(min = 0) long seed) {
        checkOrder(seed, new ExtraLatency(TO_SERVER, Duration.ZERO, Duration.ofMillis(300)));
    }

    @Property(tries = 50)
    void aConnectionDeliversInOrderWhateverPacketsAreLost(@ForAll @LongRange(min = 0) long seed) {
        checkOrder(seed, new PacketLoss(TO_SERVER, 0.3, Duration.ofMillis(200)));
    }

    @Example
    void aNetworkThatReordersIsCaught() {
        assertThatThrownBy(() -> checkOrder(1, new Reordering(TO_SERVER, 0.3, Duration.ofMillis(300))))
                .isInstanceOf(AssertionError.class);
    }

    @Property(tries = 100)
    void nothingPassesACutAndAHealedConnectionLosesNothingButWhatWasReported(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(max = 500) int cutAtMillis,
            @ForAll @IntRange(min = 1, max = 15_000) int healedAfterMillis) {
        checkCut(seed, cutAtMillis, healedAfterMillis, new Cut(TO_SERVER));
    }

    @Example
    void aCutThatLeaksIsCaught() {
        LinkRule leaky = new LinkRule() {
            @Override
            public boolean concerns(String from, String to) {
                return TO_SERVER.covers(from, to);
            }

            @Override
            public Verdict judge(Transit transit, ChoicePoint choice) {
                return new Verdict.Drop("leaves what is in flight alone");
            }
        };
        assertThatThrownBy(() -> checkCut(1, 100, 15_000, leaky)).isInstanceOf(AssertionError.class);
    }

    private static void checkOrder(long seed, LinkRule rule) {
        try (Testbed bed = new Testbed(kernel.begin(SimulationSettings.withSeed(seed)), JITTERY)) {
            bed.network.install("fault", rule);
            Testbed.Server server = bed.server("server");
            Testbed.Client client = bed.client("client", "server");
            List<String> sent = send(bed, client);
            bed.run(Duration.ofMinutes(5));

            assertThat(server.requests).isEqualTo(sent);
        }
    }

    private static void checkCut(long seed, int cutAtMillis, int healedAfterMillis, LinkRule rule) {
        try (Testbed bed = new Testbed(kernel.begin(SimulationSettings.withSeed(seed)), JITTERY)) {
            Testbed.Server server = bed.server("server");
            Testbed.Client client = bed.client("client", "server");
            bed.run(Duration.ofSeconds(1));
            bed.simulation.after(Duration.ofMillis(cutAtMillis), () -> {
                int before = server.requests.size();
                InstalledRule cut = bed.network.install("cut", rule);
                bed.simulation.after(Duration.ofMillis(healedAfterMillis), () -> {
                    assertThat(server.requests).hasSize(before);
                    cut.remove();
                });
            });
            List<String> sent = send(bed, client);
            bed.run(Duration.ofMinutes(1));

            assertThat(server.requests).isSubsetOf(sent).doesNotHaveDuplicates();
            assertThat(server.requests)
                    .isSortedAccordingTo((one, other) -> Integer.compare(sent.indexOf(one), sent.indexOf(other)));
            long lost = bed.reported(FrameDropped.class).stream()
                    .filter(drop -> drop.from().equals("client"))
                    .count();
            assertThat(server.requests).hasSize(FRAMES - (int) lost);
        }
    }

    private static List<String> send(Testbed bed, Testbed.Client client) {
        List<String> texts =
                IntStream.range(0, FRAMES).mapToObj(Integer::toString).toList();
        for (int number = 0; number < FRAMES; number++) {
            String text = texts.get(number);
            bed.simulation.after(Duration.ofMillis(10L * number), () -> client.ask(1, text));
        }
        return texts;
    }
}
