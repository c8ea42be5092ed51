package io.bellwether.scenarios.check.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.scenarios.check.Script;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With three servers and a request timeout of 2 s, Δ is 6.04 s, and catching up takes 47.33 s at most. */
class DeliveryTest {

    private static final String ALICE = "alice";
    private static final String BOB = "bob";
    private static final String ORIGIN = "server-1@1";

    private final Script script = Script.of(Delivery::new).servers(3);

    @BeforeEach
    void bobHasLongBeenSubscribed() {
        script.start("broker", "broker").start(ALICE, "client").start(BOB, "client");
        script.at(10).node(BOB, new Subscribed("geral"));
    }

    /** Alice sends it, and all servers have it at once. */
    private Script accepted(String id, long sequence) {
        script.sendsMessage(ALICE, id, "geral", "hello").accepts("server-1", id, sequence);
        for (String server : new String[] {"server-1", "server-2", "server-3"}) {
            script.applies(server, id, ORIGIN, sequence);
        }
        return script;
    }

    private Script shown(String id) {
        return script.showsMessage(BOB, id, "geral", "hello");
    }

    private static String whatFails(Verdict verdict) {
        assertThat(verdict.violations()).hasSize(1);
        return verdict.violations().get(0).what();
    }

    @Test
    void whatIsShownInTimePasses() {
        script.at(20);
        accepted("m1", 1).at(22);
        Verdict verdict = shown("m1").end(60);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.measures()).containsEntry("messages-delivered-live", 1.0);
    }

    @Test
    void withoutAMessageNothingIsShown() {
        assertThat(script.end(60).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void whatWasNotAcknowledgedIsOwedToNobody() {
        script.at(20).sendsMessage(ALICE, "m1", "geral", "hello");

        assertThat(script.end(100).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aMessageThatIsStillOnItsWayShowsNothing() {
        script.at(20);

        assertThat(accepted("m1", 1).end(25).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void whatAStandingBrokerDoesNotBringInTimeFails() {
        script.at(20);
        accepted("m1", 1).at(30);

        assertThat(whatFails(shown("m1").end(60)))
                .isEqualTo("was not shown m1 on geral in time, though a broker stood between it and server-1, which"
                        + " acknowledged it at 20.000 s");
    }

    @Test
    void whatIsMissedWhileTheBrokerIsDownMayComeLater() {
        script.at(18).crash("broker").at(20);
        accepted("m1", 1).at(40).restart("broker");

        assertThat(shown("m1").end(60).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void whatIsMissedMustComeAllTheSame() {
        script.at(18).crash("broker").at(20);
        Verdict verdict = accepted("m1", 1).at(40).restart("broker").end(80);

        assertThat(whatFails(verdict))
                .isEqualTo(
                        "was never shown m1 on geral, acknowledged at 20.000 s, though it has reached every server since"
                                + " 0.000 s");
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void aFrameDroppedPastTheHighWaterMarkExcusesTheBroker() {
        script.at(20);
        accepted("m1", 1).drops("broker", BOB).at(35);

        assertThat(shown("m1").end(60).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void theSecondBrokerIsExpectedToBringWhatTheFirstCannot() {
        script.start("broker-2", "broker").at(18).crash("broker").at(20);

        assertThat(whatFails(accepted("m1", 1).end(60))).startsWith("was not shown m1 on geral in time");
    }

    @Test
    void whoIsAwayIsOwedTheMessageWhenItReturns() {
        script.at(15).crash(BOB).at(20);
        accepted("m1", 1).at(4000).restart(BOB).start(BOB, "client");

        assertThat(whatFails(script.end(4060))).startsWith("was never shown m1 on geral");
    }

    @Test
    void whoDoesNotReturnIsOwedNothing() {
        script.at(15).crash(BOB).at(20);

        assertThat(accepted("m1", 1).end(4060).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void thoseOfOnePublisherComeInOrder() {
        script.at(20);
        accepted("m1", 1);
        accepted("m2", 2).at(30);

        assertThat(shown("m1")
                        .at(31)
                        .showsMessage(BOB, "m2", "geral", "hello")
                        .end(31)
                        .violations())
                .noneMatch(violation -> violation.what().contains("wrote later"));
    }

    @Test
    void anOlderMessageAfterANewerOneFails() {
        script.at(15).crash("broker").at(20);
        accepted("m1", 1);
        accepted("m2", 2).at(40);
        shown("m2");

        assertThat(whatFails(shown("m1").end(60))).isEqualTo("showed m1 on geral after m2, which alice wrote later");
        assertThat(script.mayBeTheMachines()).isTrue();
    }

    @Test
    void whoCouldNotKnowAtFirstIsBlamedForWhatItShowsLater() {
        script.at(15).crash("broker").at(20).sendsMessage(ALICE, "m1", "geral", "hello");
        script.accepts("server-1", "m1", 1).applies("server-1", "m1", ORIGIN, 1).at(21);
        accepted("m2", 2).at(30);
        shown("m2")
                .applies("server-2", "m1", ORIGIN, 1)
                .applies("server-3", "m1", ORIGIN, 1)
                .at(40);
        accepted("m3", 3).at(41);
        shown("m3").at(42);

        assertThat(whatFails(shown("m1").end(60))).isEqualTo("showed m1 on geral after m3, which alice wrote later");
    }

    @Test
    void whoCouldNotKnowOfTheOlderOneIsNotBlamed() {
        script.at(15).crash("broker").at(20).sendsMessage(ALICE, "m1", "geral", "hello");
        script.accepts("server-1", "m1", 1).applies("server-1", "m1", ORIGIN, 1).at(21);
        accepted("m2", 2).at(40);
        shown("m2").at(50).applies("server-2", "m1", ORIGIN, 1).applies("server-3", "m1", ORIGIN, 1);

        assertThat(shown("m1").end(60).outcome()).isEqualTo(Outcome.PASS);
    }
}
