package io.bellwether.scenarios.check.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ClockRoundFinished;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** γ is 20 ms. */
class ClockVoteTest {

    private static final Map<String, Long> ONE_FALSETICKER =
            new TreeMap<>(Map.of("server-1", 9_000L, "server-2", 60_000_000L, "server-3", 0L));

    private final Script script = Script.of(ClockVote::new).servers(3);

    @Test
    void aFalsetickerIsReadAndDoesNotVote() {
        Verdict verdict = round(ONE_FALSETICKER, List.of("server-1", "server-3"), 4_500);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("falseticker-readings", 1.0);
    }

    @Test
    void withoutARoundNothingIsShown() {
        assertThat(script.end(10).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void averagingWithTheFalsetickerFails() {
        Verdict verdict = round(ONE_FALSETICKER, List.of("server-1", "server-2", "server-3"), 20_003_000);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .isEqualTo("round 4 averaged clocks that lie 60000000 µs apart; γ is 20000 µs"));
    }

    @Test
    void clocksExactlyTheRangeApartVoteTogether() {
        assertThat(round(Map.of("server-1", 20_000L, "server-3", 0L), List.of("server-1", "server-3"), 10_000)
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void clocksAMicrosecondMoreApartDoNot() {
        assertThat(round(Map.of("server-1", 20_001L, "server-3", 0L), List.of("server-1", "server-3"), 10_000)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void leavingOutAClockThatAgreesFails() {
        assertThat(round(ONE_FALSETICKER, List.of("server-3"), 0).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.what()).contains("averaged 1 clocks, though 2 agree"));
    }

    @Test
    void anAverageOutsideItsVotesFails() {
        assertThat(round(ONE_FALSETICKER, List.of("server-1", "server-3"), 9_001)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aVoterThatWasNeverReadFails() {
        assertThat(round(Map.of("server-3", 0L), List.of("server-1", "server-3"), 0)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    private Verdict round(Map<String, Long> offsets, List<String> voters, long average) {
        return script.at(5)
                .node("server-3", new ClockRoundFinished(4, new TreeMap<>(offsets), voters, average, 8_000))
                .end(10);
    }
}
