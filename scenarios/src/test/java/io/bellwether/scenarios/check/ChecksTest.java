package io.bellwether.scenarios.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void checksComeInAFixedOrder() {
        assertThat(Checks.names())
                .containsExactly(
                        "lamport",
                        "bully-safety",
                        "bully-liveness",
                        "bully-cost",
                        "berkeley-monotonic",
                        "berkeley-bound",
                        "berkeley-vote",
                        "membership",
                        "answered",
                        "no-loss",
                        "no-invention",
                        "no-duplicate",
                        "convergence",
                        "history-order",
                        "delivery",
                        "cache-staleness");
    }

    @Test
    void everyCheckAnswersToItsNameAndSaysInASentenceWhatItWatches() {
        List<Check> checks = Checks.create(name -> true, Script.context());

        assertThat(checks).extracting(Check::name).isEqualTo(Checks.names());
        assertThat(checks).extracting(Check::about).allSatisfy(about -> assertThat(about)
                .matches("[A-Z].*\\."));
    }

    @Test
    void onlySelectedChecksAreMade() {
        assertThat(Checks.create("lamport"::equals, Script.context()))
                .extracting(Check::name)
                .containsExactly("lamport");
    }

    @Test
    void anEmptyRunIsInconclusiveForEveryCheck() {
        assertThat(Checks.create(name -> true, Script.context()))
                .extracting(check -> check.conclude(0).outcome())
                .containsOnly(Verdict.Outcome.INCONCLUSIVE);
    }
}
