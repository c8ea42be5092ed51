package io.bellwether.actors.clocksync;

import static io.bellwether.actors.clocksync.World.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a coordinator concludes from its polls. */
class ClockRoundTest {

    @Test
    void everyServerGetsItsOwnCorrectionAndTheCoordinatorToo() {
        ClockRound round = round(Map.of("server-1", fine(9_000), "server-2", fine(-3_000)));
        assertThat(round.ownCorrectionMicros()).isEqualTo(2_000);
        assertThat(round.corrections()).isEqualTo(Map.of("server-1", -7_000L, "server-2", 5_000L));
    }

    @Test
    void aFalsetickerIsCorrectedButDoesNotVote() {
        ClockRound round = round(Map.of("server-1", fine(2_000), "server-2", fine(3_600 * SECOND)));
        assertThat(round.finished(1).voters()).containsExactly("server-1", "server-3");
        assertThat(round.corrections()).containsEntry("server-2", 1_000 - 3_600 * SECOND);
    }

    @Test
    void aClockThatTellsOnlySecondsDoesNotVote() {
        ClockRound round = round(Map.of("server-1", fine(2_000), "server-2", coarse(3_000)));
        assertThat(round.finished(1).voters()).containsExactly("server-1", "server-3");
    }

    @Test
    void aClockThatTellsOnlySecondsIsLeftAloneWhileItIsWithinOne() {
        assertThat(round(Map.of("server-2", coarse(SECOND))).corrections()).isEmpty();
    }

    @Test
    void aClockThatTellsOnlySecondsIsCorrectedByWholeSeconds() {
        assertThat(round(Map.of("server-2", coarse(5 * SECOND + 400_000))).corrections())
                .containsEntry("server-2", -5 * SECOND);
    }

    @Test
    void theReportNamesEveryClockThatWasReadAndTheLargestRoundTrip() {
        ClockRound round = round(Map.of("server-1", new ClockOffset(1, 700, true), "server-2", fine(3)));
        assertThat(round.finished(7).round()).isEqualTo(7);
        assertThat(round.finished(7).offsetsMicros()).isEqualTo(Map.of("server-1", 1L, "server-2", 3L, "server-3", 0L));
        assertThat(round.finished(7).largestRoundTripMicros()).isEqualTo(700);
    }

    private static ClockRound round(Map<String, ClockOffset> polled) {
        return new ClockRound("server-3", new TreeMap<>(polled), Duration.ofMillis(20));
    }

    private static ClockOffset fine(long micros) {
        return new ClockOffset(micros, 200, true);
    }

    private static ClockOffset coarse(long micros) {
        return new ClockOffset(micros, 200, false);
    }
}
