package io.bellwether.scenarios.check.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class NoDuplicateTest {

    private static final String ORIGIN = "server-1@1";
    private static final String CLIENT = "client-1";

    private final Script script =
            Script.of(context -> new NoDuplicate()).servers(3).at(10);

    @Test
    void onceOnEveryServerAndOnceOnEveryScreenIsRight() {
        Verdict verdict = script.applies("server-1", "m1", ORIGIN, 1)
                .applies("server-2", "m1", ORIGIN, 1)
                .showsMessage(CLIENT, "m1", "geral", "hello")
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void whereNothingIsWrittenNothingIsShown() {
        assertThat(script.end(20).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void theSamePlaceTwiceFails() {
        assertThat(whatFails(script.applies("server-2", "m1", ORIGIN, 1).applies("server-2", "m1", ORIGIN, 1)))
                .isEqualTo("applied m1, number 1 of server-1@1, once more");
    }

    @Test
    void twoCopiesOfOneIdAreOneWrite() {
        script.applies("server-3", "m1", ORIGIN, 1).applies("server-3", "m1", "server-2@1", 1);

        assertThat(script.declares("server-3", 0, "00")
                        .declares("server-3", 1, "aa")
                        .end(20)
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void aServerThatCountsBothCopiesFails() {
        script.declares("server-3", 0, "00");
        script.applies("server-3", "m1", ORIGIN, 1).applies("server-3", "m1", "server-2@1", 1);

        assertThat(whatFails(script.declares("server-3", 2, "aa")))
                .isEqualTo("counts 2 writes, and was given at most 1 ids");
    }

    @Test
    void aRetryThatIsAcknowledgedAgainIsNoDuplicate() {
        script.applies("server-1", "m1", ORIGIN, 1).accepts("server-1", "m1", 1);
        Verdict verdict = script.accepts("server-2", "m1", 1).end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("writes-acknowledged-again", 1.0);
    }

    @Test
    void aPageWithTheSameMessageTwiceFails() {
        assertThat(whatFails(script.serves("server-1", "geral", "m1", "m2", "m1")))
                .isEqualTo("has m1 twice in one page of geral");
    }

    @Test
    void aSubscriberThatShowsAMessageTwiceFails() {
        script.showsMessage(CLIENT, "m1", "geral", "hello");

        assertThat(whatFails(script.showsMessage(CLIENT, "m1", "geral", "hello")))
                .isEqualTo("showed m1 on geral once more");
    }

    @Test
    void aClientThatWasRestartedMayShowItAgain() {
        script.showsMessage(CLIENT, "m1", "geral", "hello").crash(CLIENT).restart(CLIENT);

        assertThat(script.showsMessage(CLIENT, "m1", "geral", "hello").end(20).outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void aWipedServerIsGivenEverythingAgain() {
        script.applies("server-2", "m1", ORIGIN, 1).diskFault("server-2", "wipe");

        assertThat(script.applies("server-2", "m1", ORIGIN, 1).end(20).outcome())
                .isEqualTo(Outcome.PASS);
    }

    private static String whatFails(Script told) {
        Verdict verdict = told.end(20);
        assertThat(verdict.violations()).hasSize(1);
        return verdict.violations().get(0).what();
    }
}
