package io.bellwether.actors.clocksync;

import static io.bellwether.actors.clocksync.World.MILLISECOND;
import static io.bellwether.actors.clocksync.World.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NodeClockTest {
    private static final int HALF_A_PERCENT = 5_000;

    private final World world = new World();
    private final NodeClock clock = new NodeClock(world.exactClock(), HALF_A_PERCENT);
    private final NodeClock uncorrected = new NodeClock(world.exactClock(), HALF_A_PERCENT);

    private long correctionSoFar() {
        return clock.epochMicros() - uncorrected.epochMicros();
    }

    @Test
    void withoutACorrectionItShowsTheHardwareClock() {
        world.passes(SECOND);
        assertThat(clock.epochMicros()).isEqualTo(world.exactClock().epochMicros());
    }

    @Test
    void aSlewRunsAtItsRateUntilTheCorrectionIsUsedUp() {
        clock.slew(10 * MILLISECOND);
        world.passes(SECOND);
        assertThat(correctionSoFar()).isEqualTo(5 * MILLISECOND);
        world.passes(SECOND);
        assertThat(correctionSoFar()).isEqualTo(10 * MILLISECOND);
        world.passes(SECOND);
        assertThat(correctionSoFar()).isEqualTo(10 * MILLISECOND);
    }

    @Test
    void theClockNeverRunsBackwardsWhileSlewing() {
        clock.slew(-100 * MILLISECOND);
        long before = clock.epochMicros();
        for (int i = 0; i < 30_000; i++) {
            world.passes(MILLISECOND);
            assertThat(clock.epochMicros()).isGreaterThan(before);
            before = clock.epochMicros();
        }
        assertThat(correctionSoFar()).isEqualTo(-100 * MILLISECOND);
    }

    @Test
    void aLaterSlewReplacesWhatRemainsOfTheEarlier() {
        clock.slew(10 * MILLISECOND);
        world.passes(SECOND);
        clock.slew(-2 * MILLISECOND);
        world.passes(10 * SECOND);
        assertThat(correctionSoFar()).isEqualTo(3 * MILLISECOND);
    }

    @Test
    void aStepIsMadeAtOnceAndEndsTheSlew() {
        clock.slew(10 * MILLISECOND);
        world.passes(SECOND);
        clock.step(-SECOND);
        assertThat(correctionSoFar()).isEqualTo(5 * MILLISECOND - SECOND);
        assertThat(clock.remainingSlewMicros()).isZero();
    }

    @Test
    void theTargetIsReachedAlreadyWhileTheSlewStillRuns() {
        clock.slew(10 * MILLISECOND);
        assertThat(clock.targetMicros() - uncorrected.epochMicros()).isEqualTo(10 * MILLISECOND);
        world.passes(SECOND);
        assertThat(clock.targetMicros() - uncorrected.epochMicros()).isEqualTo(10 * MILLISECOND);
        assertThat(clock.remainingSlewMicros()).isEqualTo(5 * MILLISECOND);
    }

    @Test
    void theDurationOfASlewIsItsSizeOverTheRate() {
        assertThat(clock.slewDuration(-10 * MILLISECOND)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aHardwareClockThatJumpsBackTakesTheClockAlongButNotTheSlew() {
        AtomicLong hardware = new AtomicLong(100 * SECOND);
        NodeClock jumping = new NodeClock(hardware::get, HALF_A_PERCENT);
        jumping.slew(10 * MILLISECOND);
        hardware.addAndGet(SECOND);
        jumping.epochMicros();
        hardware.addAndGet(-60 * SECOND);
        assertThat(jumping.epochMicros()).isEqualTo(41 * SECOND + 5 * MILLISECOND);
        hardware.addAndGet(SECOND);
        assertThat(jumping.epochMicros()).isEqualTo(42 * SECOND + 10 * MILLISECOND);
    }

    @Test
    void aRateAtWhichTheClockWouldStandStillIsRefused() {
        assertThatThrownBy(() -> new NodeClock(world.exactClock(), 1_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000000");
    }
}
