package io.bellwether.scenarios.check.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/** A write has 44 s to reach every server: two heartbeats, two request timeouts, four rounds of anti-entropy. */
class NoLossTest {

    private static final String ORIGIN = "server-1@1";

    private final Script script = Script.of(NoLoss::new).servers(3);

    @Test
    void aWriteThatReachesEveryServerIsStable() {
        Verdict verdict = acceptedAt10()
                .at(12)
                .applies("server-2", "m1", ORIGIN, 1)
                .at(13)
                .applies("server-3", "m1", ORIGIN, 1)
                .end(60);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures())
                .containsEntry("writes-stable", 1.0)
                .containsEntry("writes-lost", 0.0)
                .containsEntry("spread-seconds-median", 3.0)
                .containsEntry("spread-seconds-max", 3.0);
    }

    @Test
    void withoutAnAcknowledgedWriteNothingIsShown() {
        assertThat(script.end(60).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aWriteThatStillHasTimeShowsNothing() {
        Verdict verdict = acceptedAt10().end(40);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.measures()).containsEntry("writes-never-read", 1.0);
    }

    @Test
    void aWriteThatOneServerNeverGetsIsLost() {
        Verdict verdict =
                acceptedAt10().at(12).applies("server-2", "m1", ORIGIN, 1).end(60);

        assertThat(verdict.measures()).containsEntry("writes-lost", 1.0);
        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("server-3");
            assertThat(violation.what())
                    .isEqualTo("does not have m1, which server-1 has, acknowledged at 10.000 s; nothing has disturbed"
                            + " server-1, server-2, server-3 since 0.000 s");
        });
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void anAcknowledgementWithoutAStoredWriteFails() {
        Verdict verdict = script.at(10).accepts("server-2", "m1", 1).end(60);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("server-2");
            assertThat(violation.what()).startsWith("no longer has m1");
        });
        assertThat(script.mayBeTheMachines()).isFalse();
    }

    @Test
    void thoseWhoAreCutOffHaveTimeFromTheirReturnOn() {
        script.at(5).cut("server-3", "server-1").cut("server-3", "server-2");
        acceptedAt10().applies("server-2", "m1", ORIGIN, 1);
        script.at(60).heal("server-3", "server-1").heal("server-3", "server-2");
        Verdict verdict = script.at(90).applies("server-3", "m1", ORIGIN, 1).end(120);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("spread-seconds-max", 80.0);
    }

    @Test
    void whoDoesNotCatchUpAfterItsReturnFails() {
        script.at(5).cut("server-3", "server-1").cut("server-3", "server-2");
        acceptedAt10().applies("server-2", "m1", ORIGIN, 1);
        Verdict verdict = script.at(60)
                .heal("server-3", "server-1")
                .heal("server-3", "server-2")
                .end(120);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.node())
                .isEqualTo("server-3"));
    }

    @Test
    void aServerThatForgetsOverARestartFails() {
        acceptedAt10().at(11).declares("server-1", 1, "aa");
        script.at(12).crash("server-1").at(20).restart("server-1").start("server-1", "server");
        Verdict verdict = script.declares("server-1", 0, "00").end(80);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo("server-1");
            assertThat(violation.what()).startsWith("no longer has m1");
        });
        assertThat(script.mayBeTheMachines()).isFalse();
    }

    @Test
    void whatADiskTookIsCountedAndNotBlamed() {
        acceptedAt10().at(12).crash("server-1").diskFault("server-1", "wipe");
        script.at(20).restart("server-1").start("server-1", "server").declares("server-1", 0, "00");
        Verdict verdict = script.end(80);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.measures()).containsEntry("writes-taken-by-disks", 1.0);
    }

    @Test
    void aWriteThatSurvivedWithoutHavingBeenDeclaredIsThere() {
        script.at(10).crash("server-1").at(20).restart("server-1").start("server-1", "server");
        script.declares("server-1", 1, "aa").at(22).applies("server-2", "m1", ORIGIN, 1);
        script.applies("server-3", "m1", ORIGIN, 1).accepts("server-2", "m1", 1);

        assertThat(script.end(80).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aServerThatIsDownIsNotWaitedFor() {
        script.at(5).crash("server-3");
        acceptedAt10();
        Verdict verdict = script.applies("server-2", "m1", ORIGIN, 1).end(80);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("writes-stable", 1.0);
    }

    private Script acceptedAt10() {
        return script.at(10).applies("server-1", "m1", ORIGIN, 1).accepts("server-1", "m1", 1);
    }
}
