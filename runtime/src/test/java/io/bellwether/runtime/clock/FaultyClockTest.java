package io.bellwether.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FaultyClockTest {
    private static final long EPOCH_MICROS = FaultyClock.EPOCH.getEpochSecond() * 1_000_000;
    private final AtomicLong world = new AtomicLong();

    @Test
    void aTrueClockShowsTheWorldsTime() {
        FaultyClock clock = clock(Duration.ZERO, 0);
        world.set(1_234_567_890L);

        assertThat(clock.epochMicros()).isEqualTo(EPOCH_MICROS + 1_234_567);
    }

    @Test
    void anOffsetStaysTheSame() {
        FaultyClock clock = clock(Duration.ofSeconds(-5), 0);
        world.set(Duration.ofHours(1).toNanos());

        assertThat(clock.epochMicros()).isEqualTo(EPOCH_MICROS + 3_595_000_000L);
    }

    @Test
    void fiftyPartsPerMillionGainFiftyMicrosecondsASecond() {
        FaultyClock clock = clock(Duration.ZERO, 50_000);
        world.set(Duration.ofSeconds(100).toNanos());

        assertThat(clock.epochMicros()).isEqualTo(EPOCH_MICROS + 100_005_000);
    }

    @Test
    void aSlowClockLoses() {
        FaultyClock clock = clock(Duration.ZERO, -50_000);
        world.set(Duration.ofSeconds(100).toNanos());

        assertThat(clock.epochMicros()).isEqualTo(EPOCH_MICROS + 99_995_000);
    }

    @Test
    void aCenturyOfTheLargestDriftIsExact() {
        FaultyClock clock = clock(Duration.ZERO, 1_000_000_000);
        world.set(Duration.ofDays(36_500).toNanos());

        assertThat(clock.epochMicros())
                .isEqualTo(EPOCH_MICROS + 2 * Duration.ofDays(36_500).toNanos() / 1_000);
    }

    @Test
    void aStepJumpsAndThenGoesOnAtTheSameRate() {
        FaultyClock clock = clock(Duration.ZERO, 50_000);
        world.set(Duration.ofSeconds(100).toNanos());
        clock.step(Duration.ofSeconds(-30));
        assertThat(clock.epochMicros()).isEqualTo(EPOCH_MICROS + 70_005_000);
        world.set(Duration.ofSeconds(200).toNanos());

        assertThat(clock.epochMicros()).isEqualTo(EPOCH_MICROS + 170_010_000);
    }

    @Test
    void aChangeOfDriftKeepsWhatHasComeTogether() {
        FaultyClock clock = clock(Duration.ZERO, 50_000);
        world.set(Duration.ofSeconds(100).toNanos());
        clock.drift(0);
        world.set(Duration.ofSeconds(200).toNanos());

        assertThat(clock.epochMicros()).isEqualTo(EPOCH_MICROS + 200_005_000);
    }

    @Test
    void aClockThatWouldStandStillIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock(Duration.ZERO, -1_000_000_000));
    }

    @Property(tries = 500)
    void aClockNeverRunsBackwards(
            @ForAll @LongRange(min = -999_999_999, max = 1_000_000_000) long drift,
            @ForAll @LongRange(min = -999_999_999, max = 1_000_000_000) long laterDrift,
            @ForAll @LongRange(min = 0, max = 1L << 50) long first,
            @ForAll @LongRange(min = 0, max = 1L << 40) long second,
            @ForAll @LongRange(min = 0, max = 1L << 40) long third) {
        FaultyClock clock = clock(Duration.ZERO, drift);
        world.set(first);
        long before = clock.epochMicros();
        world.addAndGet(second);
        long between = clock.epochMicros();
        clock.drift(laterDrift);
        long same = clock.epochMicros();
        world.addAndGet(third);

        assertThat(between).isGreaterThanOrEqualTo(before);
        assertThat(same).isEqualTo(between);
        assertThat(clock.epochMicros()).isGreaterThanOrEqualTo(between);
    }

    private FaultyClock clock(Duration offset, long drift) {
        world.set(0);
        return new FaultyClock(world::get, offset, drift);
    }
}
