package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CancelledTimersTest {
    @Property(tries = 30)
    void exactlyTheUncancelledOnesFireInTheOrderOfTheirTime(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(min = 0, max = 100_000) Integer> delaysMicros) {
        try (Simulation simulation = Simulation.withSeed(1)) {
            List<Integer> fired = new ArrayList<>();
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < delaysMicros.size(); i++) {
                int delay = delaysMicros.get(i);
                Scheduled scheduled = simulation.after(Duration.ofNanos(delay * 1000L), () -> fired.add(delay));
                if (i % 3 == 0) {
                    assertThat(scheduled.cancel()).isTrue();
                    assertThat(scheduled.cancel()).isFalse();
                } else {
                    expected.add(delay);
                }
            }
            simulation.runUntilIdle();
            expected.sort(null);
            assertThat(fired).isEqualTo(expected);
        }
    }

    @Test
    void aTimeoutThatIsAlwaysCancelledDoesNotPileUp() {
        Agenda agenda = new EventLoop().agenda();
        EventQueue queue = new EventQueue();
        for (int i = 0; i < 100_000; i++) {
            Timer timer =
                    new Timer(agenda, null, () -> {}, Duration.ofSeconds(30).toNanos(), Timer.Repetition.ONCE, 0);
            queue.add(timer.dueNanos(), timer, null);
            timer.cancel();
            queue.noteCancelled();
        }
        assertThat(queue.size()).isLessThan(1000);
    }

    @Test
    void aTaskThatHasRunCannotBeCancelled() {
        try (Simulation simulation = Simulation.withSeed(1)) {
            Scheduled scheduled = simulation.after(Duration.ofMillis(1), () -> {});
            simulation.runUntilIdle();
            assertThat(scheduled.cancel()).isFalse();
        }
    }
}
