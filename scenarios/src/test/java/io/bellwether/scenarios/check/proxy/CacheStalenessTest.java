package io.bellwether.scenarios.check.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.ServedFromCache;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bound is 1 s; clocks drift by at most 50 ppm. */
class CacheStalenessTest {

    private static final String PROXY = "proxy";
    private static final String SERVER = "server-1";

    private final Script script = Script.of(CacheStaleness::new).servers(3).start(PROXY, "proxy");

    private final List<Line> lines = new ArrayList<>();

    private long frames = 100;

    @Test
    void aYoungValueHolds() {
        Verdict verdict = asks(10, 10.02, "users").serves(10.9, "users").end();

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("oldest-cached-answer-ms", 900.0);
    }

    @Test
    void withoutACachedAnswerNothingIsShown() {
        assertThat(asks(10, 10.02, "users").end().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void theAgeCountsFromWhenTheServerWasAskedWhateverTheProxyDeclares() {
        Verdict verdict = asks(10, 10.4, "users").serves(11.2, "users").end();

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo(PROXY);
            assertThat(violation.what())
                    .isEqualTo("answered users from its cache, with a value that is at least 1200 ms old");
        });
    }

    @Test
    void aValueThatWasAskedForAgainIsYoungAgain() {
        Verdict verdict = asks(10, 10.02, "users")
                .asks(11, 11.02, "users")
                .serves(11.9, "users")
                .end();

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aQuestionThatWasNotAnsweredMakesNoValueYoung() {
        Verdict verdict = asks(10, 10.02, "users")
                .at(11, () -> script.sends(PROXY, 7, "users", SERVER, 1))
                .serves(11.5, "users")
                .end();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void usersDoNotMakeChannelsYoung() {
        Verdict verdict = asks(10, 10.02, "channels")
                .asks(11, 11.02, "users")
                .serves(11.5, "channels")
                .end();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aValueFromBeforeALoginThatWasAcknowledgedFails() {
        Verdict verdict = asks(10, 10.02, "users")
                .asks(10.1, 10.12, "login")
                .serves(10.2, "users")
                .end();

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .endsWith("asked for before a write which was acknowledged since"));
    }

    @Test
    void aValueThatWasAskedForDuringALoginFailsAsWell() {
        Verdict verdict = asks(10.1, 10.3, "login")
                .asks(10.2, 10.22, "users")
                .serves(10.4, "users")
                .end();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aLoginSaysNothingOfChannels() {
        Verdict verdict = asks(10, 10.02, "channels")
                .asks(10.1, 10.12, "login")
                .serves(10.2, "channels")
                .end();

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void anAnswerOutOfNothingFails() {
        Verdict verdict = serves(10, "users").end();

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .endsWith("though no server has told it any"));
    }

    @Test
    void aProxyThatRestartsHasNoValues() {
        Verdict verdict = asks(10, 10.02, "users")
                .at(10.1, () -> script.crash(PROXY).restart(PROXY).start(PROXY, "proxy"))
                .serves(10.2, "users")
                .end();

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    /** What happens, told to the script in the order of time. */
    private record Line(double at, Runnable told) {}

    private CacheStalenessTest at(double seconds, Runnable told) {
        lines.add(new Line(seconds, told));
        return this;
    }

    private CacheStalenessTest asks(double at, double answeredAt, String what) {
        long request = ++frames;
        long reply = ++frames;
        at(at, () -> script.sends(PROXY, request, what, SERVER, 1));
        return at(answeredAt, () -> script.replies(SERVER, reply, what, PROXY, 2, request)
                .node(PROXY, new FrameReceived(reply, Edge.REQUEST, SERVER, what, 2, 3, 100)));
    }

    private CacheStalenessTest serves(double at, String service) {
        return at(at, () -> script.node(PROXY, new ServedFromCache(service, 0)));
    }

    private Verdict end() {
        lines.sort(Comparator.comparing(Line::at));
        lines.forEach(line -> {
            script.at(line.at());
            line.told().run();
        });
        return script.end(20);
    }
}
