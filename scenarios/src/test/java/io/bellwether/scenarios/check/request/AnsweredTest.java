package io.bellwether.scenarios.check.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.actors.event.NodeEvent.ClientGaveUp;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameRefused;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A node has the request timeout, 2 s, to answer. */
class AnsweredTest {

    private static final String SERVER = "server-1";
    private static final String CLIENT = "client-1";

    private final Script script = Script.of(Answered::new).servers(3).start(CLIENT, "client");

    @Test
    void aRequestThatIsAnsweredOnceHolds() {
        Verdict verdict =
                asked(7).at(12).replies(SERVER, 8, "users", CLIENT, 3, 7).end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("requests-answered", 1.0);
        assertThat(script.mayBeTheMachines()).isFalse();
    }

    @Test
    void withoutARequestNothingIsShown() {
        assertThat(script.end(20).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aRequestThatIsDroppedFails() {
        Verdict verdict = asked(7).end(12.1);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo(SERVER);
            assertThat(violation.atNanos()).isEqualTo(10_000_000_000L);
            assertThat(violation.what()).isEqualTo("never answered users of client-1 (frame 7)");
        });
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void aRequestAtTheEndOfTheRunStillHasTime() {
        assertThat(asked(7).end(12).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void onALateMachineEachOfTheFourStepsOfAnAnswerMayBeLate() {
        Script late = Script.late(Duration.ofMillis(100), Answered::new).servers(3);

        assertThat(late.at(10)
                        .receives(SERVER, 7, "users", CLIENT, 1, 2)
                        .end(12.4)
                        .outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(late.end(12.5).violations()).hasSize(1);
    }

    @Test
    void aClientOnALateMachineIsOwedAnAnswerUnlessThatMayBeLaterThanItWaits() {
        assertThat(givesUpOnALateMachine(Duration.ofMillis(490)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(givesUpOnALateMachine(Duration.ofMillis(500)).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    private static Verdict givesUpOnALateMachine(Duration jitter) {
        return Script.late(jitter, Answered::new)
                .servers(3)
                .start(CLIENT, "client")
                .at(10)
                .node(CLIENT, new ClientAsked(1, "users", SERVER))
                .at(12)
                .node(CLIENT, new ClientGaveUp(1, "users", "no answer"))
                .end(20);
    }

    @Test
    void aMalformedRequestIsOwedAnAnswerAsWell() {
        Verdict verdict = script.at(10)
                .node(SERVER, new FrameRefused(7, Edge.REPLY, CLIENT, "not MessagePack"))
                .end(20);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .contains("a malformed request"));
    }

    @Test
    void twoRepliesToOneRequestFail() {
        Verdict verdict = asked(7).replies(SERVER, 8, "users", CLIENT, 3, 7)
                .at(15)
                .replies(SERVER, 9, "users", CLIENT, 4, 7)
                .end(20);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.atNanos())
                .isEqualTo(15_000_000_000L));
        assertThat(script.mayBeTheMachines()).isFalse();
    }

    @Test
    void whereOneOfTwoFindingsCannotBeTheMachinesTheyAreNot() {
        asked(6);
        asked(7).replies(SERVER, 8, "users", CLIENT, 3, 7).replies(SERVER, 9, "users", CLIENT, 4, 7);

        assertThat(script.end(20).violations()).hasSize(2);
        assertThat(script.mayBeTheMachines()).isFalse();
    }

    @Test
    void aRequestThatTheNetworkDeliversTwiceIsOwedTwoReplies() {
        asked(7);
        Verdict verdict = asked(7).replies(SERVER, 8, "users", CLIENT, 3, 7)
                .replies(SERVER, 9, "users", CLIENT, 4, 7)
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aServerThatCrashesOrPausesOwesNothing() {
        asked(7).at(10.5).crash(SERVER);
        assertThat(script.end(20).outcome()).isEqualTo(Outcome.INCONCLUSIVE);

        Script paused = Script.of(Answered::new).servers(1).at(10).receives(SERVER, 7, "users", CLIENT, 1, 2);
        assertThat(paused.at(11).pause(SERVER).at(11.5).resume(SERVER).end(20).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aConnectedClientThatGivesUpFails() {
        Verdict verdict = clientAsks(1, SERVER)
                .at(12)
                .node(CLIENT, new ClientGaveUp(1, "users", "no answer"))
                .end(20);

        assertThat(verdict.violations()).singleElement().satisfies(violation -> assertThat(violation.what())
                .isEqualTo("got no answer from server-1 to its users (request 1), though nothing came between them"));
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void aClientThatHasToAskTheNextServerWasNotAnswered() {
        clientAsks(1, SERVER).at(12);
        Verdict verdict = script.node(CLIENT, new ClientAsked(1, "users", "server-2"))
                .node(CLIENT, new ClientAnswered(1, "users", "OK", ""))
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aClientThatIsCutOffMayGiveUp() {
        Verdict verdict = clientAsks(1, SERVER)
                .at(10.5)
                .cut(CLIENT, SERVER)
                .at(12)
                .node(CLIENT, new ClientGaveUp(1, "users", "no answer"))
                .end(20);

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.measures()).containsEntry("client-requests-given-up", 1.0);
    }

    @Test
    void aClientThatFindsNeitherAnswerNorEndFails() {
        assertThat(clientAsks(1, SERVER).end(20).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.what()).contains("neither answered nor given up"));
    }

    @Test
    void aClientThatCrashesTakesItsRequestsAlong() {
        assertThat(clientAsks(1, SERVER).at(10.5).crash(CLIENT).end(20).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    private Script asked(long frame) {
        return script.at(10).receives(SERVER, frame, "users", CLIENT, 1, 2);
    }

    private Script clientAsks(long number, String server) {
        return script.at(10).node(CLIENT, new ClientAsked(number, "users", server));
    }
}
