package io.bellwether.scenarios.real;

import static io.bellwether.scenarios.real.RealRunBed.family;
import static io.bellwether.scenarios.real.RealRunBed.received;
import static io.bellwether.scenarios.real.RealRunBed.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run on a machine that lets things be late: bounds are wider, and beyond what nodes wait for it tells nothing. */
class LateMachineTest {

    private static final TimeScale TEN_TIMES_AS_FAST = new TimeScale(0.1);
    private static final String MISSED_BY_ALL = "  - {at: 10s, expect: {coordinator: server-3}}\n";

    private final RealRunBed bed = new RealRunBed();

    @Test
    void aMachineThatWakesTheRunLateWidensTheBoundsByAsMuchInTheScenariosTime() {
        bed.clock.wakeLate(millis(3).toNanos());

        assertThat(bed.run(TEN_TIMES_AS_FAST, "").world().jitter()).isBetween(millis(30), millis(60));
    }

    @Test
    void onAMachineThatIsTooLateWhatAssumesSynchronyIsDoubted() {
        RunResult result = failing(millis(500));

        assertThat(result.world().tooLate()).hasValueSatisfying(tooLate -> {
            assertThat(tooLate.answers()).isEqualTo(result.world().jitter().multipliedBy(4));
            assertThat(tooLate.patience()).isEqualTo(Duration.ofSeconds(1));
        });
        assertThat(result.verdicts())
                .filteredOn(Verdict::isDoubt)
                .extracting(Verdict::check)
                .contains("answered");
        assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(result.isMachinesFault()).isTrue();
    }

    @Test
    void onAMachineThatIsNotThatLateTheSameFailsTheRun() {
        RunResult result = failing(millis(100));

        assertThat(result.world().tooLate()).isEmpty();
        assertThat(failed(result)).contains("answered");
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.isMachinesFault()).isFalse();
    }

    @Test
    void howeverLateTheMachineWhatMustNeverHappenFailsTheRun() {
        bed.cluster.declares("server-1", millis(20_000), Duration.ZERO, sent(1L << 40, 0));
        bed.cluster.declares("server-1", millis(20_001), Duration.ZERO, sent((1L << 40) + 1, 0));
        bed.clock.wakeLate(millis(500).toNanos());

        RunResult result = bed.run(TimeScale.REAL, MISSED_BY_ALL);

        assertThat(result.world().tooLate()).isPresent();
        assertThat(failed(result)).containsExactly("lamport");
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.isMachinesFault()).isFalse();
    }

    @Test
    void eachAttemptTakesTwiceTheTimeOfTheOneBefore() {
        RunResult third = bed.target(TEN_TIMES_AS_FAST)
                .run(family(""), new RunRequest("test.yaml", 1, 3, Optional.empty(), List.of(bed.trace::add)));

        assertThat(third.world().timeScale()).isEqualTo(0.4);
        assertThat(third.world().attempt()).isEqualTo(3);
        assertThat(third.realTime()).isBetween(Duration.ofSeconds(24), Duration.ofMillis(24_500));
    }

    /** One request is never answered, and an expectation is missed, while everyone is woken so much too late. */
    private RunResult failing(Duration late) {
        bed.cluster.declares("server-2", Duration.ofSeconds(20), Duration.ZERO, received(1L << 40));
        bed.clock.wakeLate(late.toNanos());
        return bed.run(TimeScale.REAL, MISSED_BY_ALL);
    }

    private static List<String> failed(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAIL)
                .map(Verdict::check)
                .toList();
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
