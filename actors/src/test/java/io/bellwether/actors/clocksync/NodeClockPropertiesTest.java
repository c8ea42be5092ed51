package io.bellwether.actors.clocksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class NodeClockPropertiesTest {

    @Property(tries = 300)
    void howeverItIsSlewedItsRateStaysWithinOnePlusMinusSigma(
            @ForAll @IntRange(min = 1, max = 999_999) int sigma,
            @ForAll @Size(max = 50) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> slews,
            @ForAll @LongRange(min = 0, max = 2_000_000) long apart) {
        World world = new World();
        NodeClock clock = new NodeClock(world.exactClock(), sigma);
        for (long slew : slews) {
            clock.slew(slew);
            long before = clock.epochMicros();
            world.passes(apart);
            long elapsed = clock.epochMicros() - before;
            assertThat(elapsed).isNotNegative();
            assertThat(Math.abs(elapsed - apart)).isLessThanOrEqualTo(apart * sigma / 1_000_000 + 1);
        }
    }

    @Property(tries = 300)
    void everySlewEndsExactlyWhereItShould(
            @ForAll @IntRange(min = 1, max = 999_999) int sigma,
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long correction) {
        World world = new World();
        NodeClock clock = new NodeClock(world.exactClock(), sigma);
        clock.slew(correction);
        world.passes(clock.slewDuration(correction).toNanos() / 1_000);
        assertThat(clock.epochMicros()).isEqualTo(world.exactClock().epochMicros() + correction);
        assertThat(clock.remainingSlewMicros()).isZero();
    }

    @Property(tries = 300)
    void howOftenItIsReadDoesNotMatter(
            @ForAll @LongRange(min = -100_000, max = 100_000) long correction,
            @ForAll @Size(max = 50) List<@LongRange(min = 0, max = 1_000_000) Long> readings) {
        World world = new World();
        NodeClock readOften = new NodeClock(world.exactClock(), 5_000);
        NodeClock readOnce = new NodeClock(world.exactClock(), 5_000);
        readOften.slew(correction);
        readOnce.slew(correction);
        for (long pause : readings) {
            world.passes(pause);
            readOften.epochMicros();
        }
        assertThat(readOften.epochMicros()).isEqualTo(readOnce.epochMicros());
    }
}
