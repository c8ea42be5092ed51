package io.bellwether.actors.clocksync;

import static io.bellwether.actors.clocksync.CoordinatorUnderTest.EPOCH;
import static io.bellwether.actors.clocksync.CoordinatorUnderTest.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.edge.RequestEdge.Ask;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.protocol.Request;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a coordinator holds its rounds: when, whom it polls, and what it tells whom. */
class CoordinatingTest {
    private final CoordinatorUnderTest server3 = new CoordinatorUnderTest();

    @AfterEach
    void stop() {
        server3.close();
    }

    @Test
    void whoDoesNotCoordinatePollsNobody() {
        server3.processesMessages(100);
        server3.waits(SETTINGS.clock().interval().multipliedBy(3));
        server3.asksNothing();
    }

    @Test
    void aNewCoordinatorPollsAllMembersAtOnce() {
        server3.isElected();
        assertThat(server3.asks(Request.ReadClock.class, 2))
                .extracting(Ask::peer)
                .containsExactly("server-1", "server-2");
        assertThat(server3.events
                        .expectMessageClass(NodeEvent.ClockRoundStarted.class)
                        .polled())
                .containsExactly("server-1", "server-2");
    }

    @Test
    void eachServerIsToldItsOwnCorrectionInTheNameOfTheEpoch() {
        server3.isElected();
        server3.completesARound(9_000, -3_000);
        List<Ask> adjustments = server3.asks(Request.Adjust.class, 2);
        assertThat(adjustments).extracting(Ask::request).containsExactly(adjust(-7_000), adjust(5_000));
    }

    @Test
    void whoWasReadIsCorrectedThoughTheListLostItMeanwhile() {
        server3.isElected();
        server3.findsNobodyElseListed();
        server3.completesARound(9_000, -3_000);
        assertThat(server3.asks(Request.Adjust.class, 2)).extracting(Ask::peer).containsExactly("server-1", "server-2");
    }

    @Test
    void theCoordinatorCorrectsItselfToo() {
        server3.isElected();
        server3.completesARound(9_000, -3_000);
        server3.events.expectMessageClass(NodeEvent.ClockRoundStarted.class);
        assertThat(server3.events
                        .expectMessageClass(NodeEvent.ClockRoundFinished.class)
                        .averageMicros())
                .isEqualTo(2_000);
        server3.events.expectMessage(
                new NodeEvent.ClockCorrected(2_000, NodeEvent.Correction.SLEW, "server-3", EPOCH.number()));
    }

    @Test
    void ofAServersAnswersTheOneWithTheLeastRoundTripCounts() {
        server3.isElected();
        long[] roundTrips = {9_000, 1_000, 5_000};
        long[] readings = {4_000, 300, 2_000};
        for (int tries = 0; tries < 3; tries++) {
            for (Ask poll : server3.asks(Request.ReadClock.class, 2)) {
                server3.answers(poll, readings[tries], roundTrips[tries]);
            }
        }
        server3.events.expectMessageClass(NodeEvent.ClockRoundStarted.class);
        assertThat(server3.events
                        .expectMessageClass(NodeEvent.ClockRoundFinished.class)
                        .offsetsMicros())
                .containsEntry("server-1", 300L)
                .containsEntry("server-2", 300L);
    }

    @Test
    void aServerThatNeverAnswersIsLeftOutAndTheRoundStillEnds() {
        server3.isElected();
        for (int tries = 0; tries < SETTINGS.clock().samples(); tries++) {
            List<Ask> polls = server3.asks(Request.ReadClock.class, 2);
            server3.answers(polls.get(0), 2_000, 1_000);
            server3.isSilent(polls.get(1));
        }
        assertThat(server3.asks(Request.Adjust.class, 1)).extracting(Ask::peer).containsExactly("server-1");
    }

    @Test
    void theNextRoundStartsAfterTheInterval() {
        server3.isElected();
        server3.completesARound(0, 0);
        server3.asks(Request.Adjust.class, 2);
        server3.waits(SETTINGS.clock().interval());
        assertThat(server3.asks(Request.ReadClock.class, 2)).hasSize(2);
    }

    @Test
    void theNextRoundStartsAfterSoManyMessages() {
        server3.isElected();
        server3.completesARound(0, 0);
        server3.asks(Request.Adjust.class, 2);
        server3.processesMessages(SETTINGS.clock().everyMessages() - 1);
        server3.asksNothing();
        server3.processesMessages(1);
        assertThat(server3.asks(Request.ReadClock.class, 2)).hasSize(2);
    }

    @Test
    void aRoundThatFallsDueDuringAnotherFollowsIt() {
        server3.isElected();
        server3.processesMessages(SETTINGS.clock().everyMessages());
        server3.waits(SETTINGS.clock().interval());
        server3.completesARound(0, 0);
        server3.asks(Request.Adjust.class, 2);
        server3.completesARound(0, 0);
        server3.asks(Request.Adjust.class, 2);
        server3.asksNothing();
    }

    @Test
    void aCoordinatorThatIsDeposedAbandonsItsRoundAndAdjustsNobody() {
        server3.isElected();
        List<Ask> polls = server3.asks(Request.ReadClock.class, 2);
        server3.isDeposed();
        server3.events.expectMessageClass(NodeEvent.ClockRoundStarted.class);
        server3.events.expectMessageClass(NodeEvent.ClockRoundAbandoned.class);
        polls.forEach(poll -> server3.answers(poll, 1_000, 1_000));
        server3.waits(SETTINGS.clock().interval());
        server3.asksNothing();
    }

    private static Request adjust(long micros) {
        return new Request.Adjust(micros, Optional.of("server-3"), OptionalLong.of(EPOCH.number()));
    }
}
