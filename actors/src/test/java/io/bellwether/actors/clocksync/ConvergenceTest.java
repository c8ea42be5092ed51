package io.bellwether.actors.clocksync;

import static io.bellwether.actors.clocksync.World.MILLISECOND;
import static io.bellwether.actors.clocksync.World.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.edge.RequestEdge.Answered;
import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Clocks that are measured, averaged and corrected over and over come together, and stay there. */
class ConvergenceTest {
    private static final ClockSettings SETTINGS = ClockSettings.DEFAULT;
    private static final String COORDINATOR = "server-5";
    private static final long LEAST_DELAY = MILLISECOND;
    private static final long LARGEST_DELAY = 10 * MILLISECOND;
    private static final long DRIFT_PPM = 50;

    private final World world = new World();
    private final SortedMap<String, NodeClock> clocks = new TreeMap<>();
    private Random random = new Random(1);

    @Test
    void roundsInTheMiddleOfASlewDoNotCorrectTwice() {
        clocks.put("server-1", clock(-100 * MILLISECOND, 0));
        clocks.put(COORDINATOR, clock(0, 0));
        for (int rounds = 0; rounds < 100; rounds++) {
            round(0, 0);
            world.passes(100 * MILLISECOND);
            assertThat(spread()).isBetween(0L, 100 * MILLISECOND);
        }
        world.passes(SETTINGS.interval().toSeconds() * SECOND);
        assertThat(spread()).isZero();
    }

    @Property(tries = 100)
    void afterARoundAllClocksAgreeWithinTheBound(@ForAll long seed) {
        random = new Random(seed);
        for (int i = 1; i <= 5; i++) {
            clocks.put("server-" + i, clock(random.nextInt(10_000_000) - 5_000_000, random.nextInt(101) - DRIFT_PPM));
        }
        long interval = SETTINGS.interval().toSeconds() * SECOND;
        long epsilon = LARGEST_DELAY - LEAST_DELAY;
        for (int rounds = 0; rounds < 5; rounds++) {
            round(LEAST_DELAY, LARGEST_DELAY);
            world.passes(interval);
            assertThat(spread()).isLessThanOrEqualTo(2 * epsilon + 2 * DRIFT_PPM * 2 * interval / 1_000_000);
        }
    }

    private NodeClock clock(long offsetMicros, long partsPerMillion) {
        return new NodeClock(world.clock(offsetMicros, partsPerMillion), SETTINGS.slewPartsPerMillion());
    }

    private void round(long leastDelay, long largestDelay) {
        NodeClock own = clocks.get(COORDINATOR);
        SortedMap<String, ClockOffset> polled = new TreeMap<>();
        clocks.forEach((server, clock) -> {
            if (!server.equals(COORDINATOR)) {
                long sent = own.epochMicros();
                world.passes(delay(leastDelay, largestDelay));
                Reply.ClockReading reading = new Reply.ClockReading(clock.targetMicros(), true);
                world.passes(delay(leastDelay, largestDelay));
                Answered answered = new Answered(
                        server,
                        new Request.ReadClock(),
                        reading,
                        new Stamp(0, Stamp.NO_CLOCK),
                        sent,
                        own.epochMicros());
                polled.put(server, ClockOffset.of(answered, reading, own.remainingSlewMicros()));
            }
        });
        ClockRound round = new ClockRound(COORDINATOR, polled, SETTINGS.range());
        SortedMap<String, Long> corrections = round.corrections();
        corrections.put(COORDINATOR, round.ownCorrectionMicros());
        corrections.forEach((server, micros) ->
                new ClockCorrection(clocks.get(server), SETTINGS, event -> {}).make(micros, COORDINATOR, Epoch.NONE));
    }

    private long delay(long least, long largest) {
        return least + (largest > least ? random.nextInt((int) (largest - least)) : 0);
    }

    private long spread() {
        List<Long> readings =
                clocks.values().stream().map(NodeClock::epochMicros).sorted().toList();
        return readings.get(readings.size() - 1) - readings.get(0);
    }
}
