package io.bellwether.scenarios.check.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ClockCorrected;
import io.bellwether.actors.event.NodeEvent.Correction;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockStepped;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class ClockMonotonyTest {

    private final Script script = Script.of(context -> new ClockMonotony()).start("a", "server");

    @Test
    void aSlewedClockThatOnlyRunsSlowerHolds() {
        Verdict verdict = script.at(1)
                .node("a", new ClockCorrected(-5_000, Correction.SLEW, "a", 1))
                .at(2)
                .skew("a", -5_000)
                .shows("a")
                .end(3);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.summary()).isEqualTo("1 correction, no step; no clock ever went back");
    }

    @Test
    void aClockThatIsNeverCorrectedShowsNothing() {
        assertThat(script.at(1).shows("a").end(2).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aClockThatStepsBackSilentlyFails() {
        Verdict verdict = script.at(1).shows("a").skew("a", -300).shows("a").end(2);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("a");
            assertThat(violation.seq()).isEqualTo(3);
            assertThat(violation.what()).contains("went back by 300 µs");
        });
    }

    @Test
    void aStepBackThatIsCalledASlewFails() {
        Verdict verdict = script.at(1)
                .node("a", new ClockCorrected(-300, Correction.SLEW, "a", 1))
                .skew("a", -300)
                .shows("a")
                .end(2);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aTracedStepMaySetTheClockBackWhetherItIsDeclaredBeforeOrAfter() {
        Verdict verdict = script.at(1)
                .node("a", new ClockCorrected(-300, Correction.STEP, "a", 1))
                .skew("a", -300)
                .shows("a")
                .at(2)
                .shows("a")
                .skew("a", -600)
                .node("a", new ClockCorrected(-300, Correction.STEP, "a", 1))
                .end(3);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("clock-steps", 2.0);
    }

    @Test
    void aTracedStepExcusesNoMoreThanItSays() {
        Verdict verdict = script.at(1)
                .node("a", new ClockCorrected(-300, Correction.STEP, "a", 1))
                .skew("a", -301)
                .shows("a")
                .end(3);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .contains("back by 1 µs"));
    }

    @Test
    void aFaultOfTheHardwareIsNotTheNodes() {
        Verdict verdict = script.at(1)
                .shows("a")
                .world(new HardwareClockStepped("a", -5_000_000))
                .skew("a", -5_000_000)
                .shows("a")
                .end(2);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aNewLifeStartsFromTheHardwareClockAgain() {
        Verdict verdict = script.at(1)
                .skew("a", 5_000_000)
                .shows("a")
                .restart("a")
                .skew("a", 0)
                .start("a", "server")
                .end(2);

        assertThat(verdict.outcome()).isNotEqualTo(Outcome.FAIL);
    }
}
