package io.bellwether.scenarios.check.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class NoInventionTest {

    private static final String ORIGIN = "server-1@1";
    private static final String CLIENT = "client-1";

    private final Script script = Script.of(context -> new NoInvention()).servers(3);

    @Test
    void whatAClientSentMayBeAppliedAndShown() {
        Verdict verdict = script.at(10)
                .sendsMessage(CLIENT, "m1", "geral", "hello")
                .applies("server-1", "m1", ORIGIN, 1)
                .applies("server-2", "m1", ORIGIN, 1)
                .showsMessage(CLIENT, "m1", "geral", "hello")
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.witnesses()).isEqualTo(3);
    }

    @Test
    void whereNothingIsWrittenNothingIsShown() {
        assertThat(script.end(20).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aMessageThatNobodySentMustNotBeApplied() {
        assertThat(whatFails(script.at(10).applies("server-1", "m9", ORIGIN, 1)))
                .isEqualTo("applied m9, number 1 of server-1@1, which no client sent");
    }

    @Test
    void aServerMustNotApplyInAnothersName() {
        script.at(10).sendsMessage(CLIENT, "m1", "geral", "hello");

        assertThat(whatFails(script.applies("server-2", "m1", ORIGIN, 1)))
                .isEqualTo("applied m1, number 1 of server-1@1, which that one never had");
    }

    @Test
    void aMessageMustBeShownAsItWasSent() {
        script.at(10).sendsMessage(CLIENT, "m1", "geral", "hello");

        assertThat(whatFails(script.showsMessage(CLIENT, "m1", "geral", "goodbye")))
                .isEqualTo("showed \"goodbye\" (m1) on geral, which no client sent");
    }

    @Test
    void everyLoginIsBehindOneWriteAtMost() {
        script.at(10).receives("server-1", 7, "login", CLIENT, 1, 2);
        script.applies("server-1", ORIGIN + ":1", ORIGIN, 1);

        assertThat(whatFails(script.applies("server-1", ORIGIN + ":2", ORIGIN, 2)))
                .isEqualTo("applied server-1@1:2, number 2 of server-1@1, which no client sent");
    }

    @Test
    void aWriteThatSurvivedACrashUndeclaredWasSentAllTheSame() {
        script.at(10).sendsMessage(CLIENT, "m1", "geral", "hello").crash("server-1");
        script.at(20).restart("server-1").start("server-1", "server").declares("server-1", 1, "aa");

        assertThat(script.at(21).applies("server-2", "m1", ORIGIN, 1).end(30).outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void onceFramesAreCorruptedNobodyIsBlamed() {
        script.at(10).fault(1, "corrupt");

        assertThat(script.applies("server-1", "m9", ORIGIN, 1).end(20).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    private static String whatFails(Script told) {
        Verdict verdict = told.end(20);
        assertThat(verdict.violations()).hasSize(1);
        return verdict.violations().get(0).what();
    }
}
