package io.bellwether.scenarios.check.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.actors.event.NodeEvent.AdjustmentRefused;
import io.bellwether.actors.event.NodeEvent.ClockRoundFinished;
import io.bellwether.actors.event.NodeEvent.ClockRoundStarted;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockDrifted;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockStepped;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A round with a largest round trip of 8 ms, a least delay of 1 ms, ρ = 50 ppm, S = 30 s and D = 1 s (5 ms at 5000 ppm):
 * 2·3 ms + 2·50 ppm·31 s + 4 µs of rounding = 9104 µs.
 */
class ClockBoundTest {

    private static final long BOUND_MICROS = 9_104;

    private final Script script = Script.of(ClockBound::new).servers(3);

    @Test
    void clocksWithinTheBoundHold() {
        Verdict verdict = readAfterRound(BOUND_MICROS);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures().get("clock-bound-ms")).isCloseTo(9.104, within(1e-9));
        assertThat(verdict.measures().get("largest-clock-spread-ms")).isCloseTo(9.104, within(1e-9));
    }

    @Test
    void clocksAMicrosecondPastTheBoundFail() {
        Verdict verdict = readAfterRound(BOUND_MICROS + 1);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.atNanos()).isEqualTo(20_000_000_000L);
            assertThat(violation.what())
                    .isEqualTo(
                            "server-1 and server-3 lie 9105 µs apart after the round of 10.000 s; the bound is 9104 µs");
        });
    }

    @Test
    void withoutARoundNothingIsShown() {
        assertThat(script.at(5).shows("server-1", "server-2").end(9).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aClockIsNotJudgedBeforeItsCorrectionHasArrivedAndBeenSlewed() {
        Verdict verdict = roundAt(10)
                .skew("server-1", -50_000)
                .at(11.02)
                .shows("server-1", "server-2", "server-3")
                .end(11.1);

        assertThat(verdict.outcome()).as("the two others were compared").isEqualTo(Outcome.PASS);
    }

    @Test
    void fromThenOnItIs() {
        Verdict verdict = roundAt(10)
                .skew("server-1", -50_000)
                .at(11.03)
                .shows("server-1", "server-2", "server-3")
                .end(11.1);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void aRoundThatMeasuresMoreExactlyAsksForMoreOnlyOnceItsCorrectionsAreMade() {
        roundAt(10).skew("server-3", BOUND_MICROS).at(20).shows("server-1", "server-2", "server-3");
        exactRoundAt(30).at(30.1).shows("server-1", "server-2", "server-3");
        assertThat(script.end(30.2).outcome()).isEqualTo(Outcome.PASS);

        script.at(40).shows("server-1", "server-2", "server-3");
        assertThat(script.end(41).violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .endsWith("the bound is 3004 µs"));
    }

    @Test
    void aClockThatIsNeverAdjustedFailsThoughRoundsGoOn() {
        roundAt(10).skew("server-3", 50_000).at(11);
        for (int second = 11; second < 20; second++) {
            roundAt(second).shows("server-1", "server-2", "server-3");
        }

        assertThat(script.end(20).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aClockFaultSinceTheRoundExcusesTheClock() {
        Verdict verdict = roundAt(10)
                .at(15)
                .world(new HardwareClockStepped("server-1", 5_000_000))
                .skew("server-1", 5_000_000)
                .at(20)
                .shows("server-1", "server-2", "server-3")
                .end(30);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aClockThatDriftsMoreThanAssumedDoesNotCountAndOneThatDriftsLessDoes() {
        roundAt(10)
                .at(15)
                .world(new HardwareClockDrifted("server-1", 900_000))
                .world(new HardwareClockDrifted("server-2", 50_000))
                .skew("server-1", 40_000)
                .skew("server-2", 30_000);
        Verdict verdict =
                roundAt(20).at(49).shows("server-1", "server-2", "server-3").end(50);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .startsWith("server-3 and server-2 lie 30000 µs apart"));
    }

    @Test
    void aClockThatJumpsBetweenItsReadingAndTheEndOfTheRoundDoesNotCount() {
        script.at(9)
                .node("server-3", new ClockRoundStarted(1, List.of("server-1", "server-2")))
                .at(9.5)
                .world(new HardwareClockStepped("server-1", 5_000_000))
                .skew("server-1", 5_000_000);
        Verdict verdict =
                roundAt(10).at(20).shows("server-1", "server-2", "server-3").end(30);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void whileTheNetworkDoublesAdjustmentsNothingIsPromised() {
        script.fault(1, "duplicate");
        Verdict verdict = roundAt(10)
                .skew("server-1", 50_000)
                .at(20)
                .shows("server-1", "server-2", "server-3")
                .end(30);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aServerThatLostTouchWithTheCoordinatorDoesNotCount() {
        Verdict verdict = roundAt(10)
                .cut("server-1", "server-3")
                .skew("server-1", 50_000)
                .at(20)
                .shows("server-1", "server-2", "server-3")
                .end(30);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aServerThatRefusedTheCorrectionDoesNotCount() {
        Verdict verdict = roundAt(10)
                .node("server-1", new AdjustmentRefused("server-3", 1, "test"))
                .skew("server-1", 50_000)
                .at(20)
                .shows("server-1", "server-2", "server-3")
                .end(30);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aRestartedServerCountsAgainFromTheNextRound() {
        roundAt(10)
                .at(11)
                .crash("server-1")
                .at(14)
                .restart("server-1")
                .server(1)
                .skew("server-1", 50_000)
                .at(20)
                .shows("server-1", "server-2", "server-3");
        assertThat(script.end(25).outcome()).isEqualTo(Outcome.PASS);

        roundAt(30).at(58).shows("server-1", "server-2", "server-3");
        assertThat(script.end(59).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void longAfterTheLastRoundNothingIsPromised() {
        Verdict verdict = roundAt(10)
                .skew("server-1", 50_000)
                .at(42)
                .shows("server-1", "server-2", "server-3")
                .end(50);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aClockMayStillOweWhatARoundDuringAFaultAskedOfIt() {
        script.at(9).fault(1, "latency");
        roundAt(10).at(10.5).endOfFault(1, "latency");
        roundAt(11).skew("server-1", 50_000).at(20).shows("server-1", "server-2", "server-3");
        assertThat(script.end(30).outcome()).isEqualTo(Outcome.INCONCLUSIVE);

        script.at(40).shows("server-1", "server-2", "server-3");
        assertThat(script.end(41).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aRoundThatMeasuredNobodyPromisesNothingToTheNextOne() {
        loneRoundAt(10);
        Verdict verdict = roundAt(40)
                .skew("server-3", BOUND_MICROS)
                .at(41.1)
                .shows("server-1", "server-2", "server-3")
                .end(50);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aClockThatWasSynchronisedMayLieTwiceTheBoundFromANewcomerUntilItIsCorrected() {
        loneRoundAt(10);
        roundAt(40).skew("server-3", 2 * BOUND_MICROS).at(41.1).shows("server-1", "server-2", "server-3");
        assertThat(script.end(41.2).outcome()).isEqualTo(Outcome.PASS);

        script.at(42).shows("server-1", "server-2", "server-3");
        assertThat(script.end(50).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aCorrectionThatWasMeasuredBadlyAndIsCorrectedWhileItIsMadeTakesLonger() {
        badlyMeasuredRoundAt(10);
        correctingRoundAt(15, -40_000).skew("server-1", 30_000).at(21.2).shows("server-1", "server-2", "server-3");
        assertThat(script.end(21.3).outcome()).isEqualTo(Outcome.PASS);

        script.at(27.8).shows("server-1", "server-2", "server-3").at(29.1).shows("server-1", "server-2", "server-3");
        assertThat(script.end(29.2).violations()).singleElement().satisfies(violation -> assertThat(violation.atNanos())
                .isEqualTo(29_100_000_000L));
    }

    @Test
    void aClockThatIsFurtherOffThanItCanHaveBeenMeasuredBadlyWasNotCorrected() {
        badlyMeasuredRoundAt(10);
        correctingRoundAt(15, -70_000).skew("server-1", 60_000).at(21.2).shows("server-1", "server-2", "server-3");
        assertThat(script.end(21.3).outcome()).isEqualTo(Outcome.FAIL);
    }

    private Verdict readAfterRound(long skewMicros) {
        return roundAt(10)
                .skew("server-3", skewMicros)
                .at(20)
                .shows("server-1", "server-2", "server-3")
                .end(30);
    }

    /** server-3 polls all; server-1 is 5 ms behind the average, to which the two others are exact. */
    private Script roundAt(double seconds) {
        Map<String, Long> offsets = Map.of("server-1", -5_000L, "server-2", 0L, "server-3", 0L);
        return script.at(seconds)
                .node(
                        "server-3",
                        new ClockRoundFinished(
                                1, new TreeMap<>(offsets), List.of("server-1", "server-2", "server-3"), 0, 8_000));
    }

    /** A round trip of two least delays leaves no doubt, and nobody is off: what remains is drift and rounding. */
    private Script exactRoundAt(double seconds) {
        Map<String, Long> offsets = Map.of("server-1", 0L, "server-2", 0L, "server-3", 0L);
        return script.at(seconds)
                .node(
                        "server-3",
                        new ClockRoundFinished(
                                2, new TreeMap<>(offsets), List.of("server-1", "server-2", "server-3"), 0, 2_000));
    }

    /** A round trip of 60 ms leaves a doubt of 58 ms and a bit; server-1 is sent 50 ms ahead, which takes 10 s. */
    private void badlyMeasuredRoundAt(double seconds) {
        finished(seconds, -50_000, 60_000);
    }

    private Script correctingRoundAt(double seconds, long correctionMicros) {
        return finished(seconds, -correctionMicros, 8_000);
    }

    private Script finished(double seconds, long offsetOfServer1, long roundTripMicros) {
        Map<String, Long> offsets = Map.of("server-1", offsetOfServer1, "server-2", 0L, "server-3", 0L);
        return script.at(seconds)
                .node(
                        "server-3",
                        new ClockRoundFinished(
                                1, new TreeMap<>(offsets), List.of("server-2", "server-3"), 0, roundTripMicros));
    }

    /** server-3 alone: nobody else answered, and a clock is exactly as far from itself as it should be. */
    private void loneRoundAt(double seconds) {
        script.at(seconds)
                .node(
                        "server-3",
                        new ClockRoundFinished(1, new TreeMap<>(Map.of("server-3", 0L)), List.of("server-3"), 0, 0));
    }
}
