package io.bellwether.scenarios.check.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/** Servers have 44 s to converge. */
class ConvergenceTest {

    private static final String ORIGIN = "server-1@1";

    private final Script script = Script.of(Convergence::new).servers(3);

    @Test
    void serversThatAreLeftAloneEndInTheSameState() {
        Verdict verdict = allDeclare(10, 1, "aa").end(60);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.witnesses()).isEqualTo(1);
    }

    @Test
    void serversThatNeverRestShowNothing() {
        allDeclare(10, 1, "aa");
        for (int second = 20; second < 100; second += 10) {
            script.at(second).applies("server-1", "m" + second, ORIGIN, second);
        }

        assertThat(script.end(100).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void serversThatHoldNothingShowNothing() {
        assertThat(allDeclare(10, 0, "00").end(60).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aServerThatStaysBehindFails() {
        allDeclare(10, 1, "aa").at(20).declares("server-1", 2, "bb").declares("server-2", 2, "bb");
        Verdict verdict = script.end(60);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("server-3");
            assertThat(violation.what())
                    .isEqualTo("has 1 writes, {server-1@1=1}, and server-1 has 2, {server-1@1=2}, though both were left"
                            + " alone since 10.000 s");
        });
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void whoIsCutOffHasTimeFromItsReturnOn() {
        allDeclare(10, 1, "aa").at(20).cut("server-3", "server-1").cut("server-3", "server-2");
        script.at(30)
                .applies("server-1", "m2", ORIGIN, 2)
                .declares("server-1", 2, "bb")
                .declares("server-2", 2, "bb");
        script.at(80).heal("server-3", "server-1").heal("server-3", "server-2");

        assertThat(script.at(100).declares("server-3", 2, "bb").end(150).outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void theSameWritesInAnotherStateFailAtOnce() {
        Verdict verdict = script.at(10)
                .declares("server-1", 1, "aa")
                .at(11)
                .declares("server-2", 1, "bb")
                .end(12);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .isEqualTo("has the state bb with the version vector {server-1@1=1}, but server-1 had aa with it"));
        assertThat(script.mayBeTheMachines()).isFalse();
    }

    private Script allDeclare(double at, long writes, String hash) {
        script.at(at).applies("server-1", "m1", ORIGIN, 1);
        return script.declares("server-1", writes, hash)
                .declares("server-2", writes, hash)
                .declares("server-3", writes, hash);
    }
}
