package io.bellwether.scenarios.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.conform.Observation.NotObservable;
import io.bellwether.scenarios.conform.mistake.Mistake;
import io.bellwether.scenarios.conform.mistake.Mistakes;
import io.bellwether.scenarios.conform.mistake.RightSystem;
import io.bellwether.scenarios.conform.mistake.WrongSystem;
import io.bellwether.scenarios.conform.rules.Rulebook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong system fails the rules that it breaks, and no others. */
@Timeout(600)
class EachMistakeBreaksItsRulesTest {

    /** For who is never answered, waits; for who is, on a busy machine, long enough. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** Most of them wait for something that does not come. */
    private static final int AT_ONCE = 8;

    @TempDir
    private static Path data;

    private static RightSystem right;
    private static ExecutorService examiners;
    private static final Map<String, Future<ConformanceReport>> REPORTS = new HashMap<>();

    static List<Mistake> mistakes() {
        return Mistakes.all();
    }

    @BeforeAll
    static void allMistakesAreExamined() throws Exception {
        right = RightSystem.start(data);
        examiners = Executors.newFixedThreadPool(AT_ONCE);
        long seed = 1;
        for (Mistake mistake : mistakes()) {
            long ownSeed = seed++;
            REPORTS.put(mistake.name(), examiners.submit(() -> examine(mistake, ownSeed)));
        }
    }

    @AfterAll
    static void theSystemEnds() {
        examiners.shutdownNow();
        right.close();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void fails(Mistake mistake) throws Exception {
        assertThat(REPORTS.get(mistake.name()).get().results())
                .filteredOn(RuleResult::failed)
                .extracting(result -> result.rule().id())
                .containsExactlyInAnyOrderElementsOf(mistake.breaks());
    }

    @Test
    void everyRuleIsBrokenBySomeMistake() {
        assertThat(mistakes().stream().flatMap(mistake -> mistake.breaks().stream()))
                .containsAll(Rulebook.rules().stream().map(Rule::id).toList());
    }

    @Test
    void aServerThatDiesIsSaidToBeDeadSinceTheRuleThatItDiedOf() throws Exception {
        ConformanceReport report = REPORTS.get("dies of a frame").get();

        assertThat(report.losses()).containsExactly("nothing answers at the server since not-messagepack");
        assertThat(report.results())
                .filteredOn(result -> result.rule().id().equals("clock-absurd"))
                .extracting(RuleResult::observation)
                .containsExactly(new NotObservable("nothing answers at the server since not-messagepack"));
    }

    @Test
    void whatTheRightSystemIsSeenThroughHidesNothing() throws Exception {
        assertThat(REPORTS.get("none").get().results()).allMatch(RuleResult::passed);
    }

    private static ConformanceReport examine(Mistake mistake, long seed) throws Exception {
        try (WrongSystem wrong = new WrongSystem(right.addresses(), mistake)) {
            return new Examination(wrong.addresses(), TIMEOUT, seed).of(Rulebook.rules());
        }
    }
}
