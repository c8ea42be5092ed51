package io.bellwether.actors.clocksync;

import static io.bellwether.actors.clocksync.World.MILLISECOND;
import static io.bellwether.actors.clocksync.World.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.election.BullyElection;
import io.bellwether.actors.election.CoordinatorChanged;
import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Whose corrections a server accepts, and how it makes them. */
class BeingAdjustedTest {
    private static final Epoch EPOCH = new Epoch(2L << 16 | 3);

    private final World world = new World();
    private final NodeClock clock = new NodeClock(world.exactClock(), 5_000);
    private final List<NodeEvent> events = new ArrayList<>();
    private final TestInbox<ReplyEdge.Command> replies = TestInbox.create("replies");
    private final TestInbox<BullyElection.Command> election = TestInbox.create("election");
    private final TestInbox<RequestEdge.Command> requests = TestInbox.create("requests");
    private final VirtualTimeActor<BerkeleySync.Command> server1 = new VirtualTimeActor<>(
            BerkeleySync.create(ClusterSettings.DEFAULT, events::add, clock, requests.getRef(), election.getRef()),
            "server-1");

    @Test
    void aSmallCorrectionOfTheCoordinatorIsSlewed() {
        follows("server-3", EPOCH);
        assertThat(adjust(5 * MILLISECOND, "server-3", EPOCH)).isEqualTo(new Reply.Done("adjust"));
        assertThat(clock.epochMicros()).isEqualTo(world.exactClock().epochMicros());
        world.passes(SECOND);
        assertThat(clock.epochMicros()).isEqualTo(world.exactClock().epochMicros() + 5 * MILLISECOND);
    }

    @Test
    void aCorrectionAboveTheThresholdIsAStepAndIsDeclared() {
        follows("server-3", EPOCH);
        adjust(-5 * SECOND, "server-3", EPOCH);
        assertThat(clock.epochMicros()).isEqualTo(world.exactClock().epochMicros() - 5 * SECOND);
        assertThat(events)
                .containsExactly(new NodeEvent.ClockCorrected(
                        -5 * SECOND, NodeEvent.Correction.STEP, "server-3", EPOCH.number()));
    }

    @Test
    void whatAnEarlierSlewStillOwesIsNotForgotten() {
        follows("server-3", EPOCH);
        adjust(10 * MILLISECOND, "server-3", EPOCH);
        world.passes(SECOND);
        adjust(MILLISECOND, "server-3", EPOCH);
        world.passes(10 * SECOND);
        assertThat(clock.epochMicros()).isEqualTo(world.exactClock().epochMicros() + 11 * MILLISECOND);
    }

    @Test
    void anAdjustmentOfAnOlderEpochIsRefused() {
        follows("server-3", EPOCH);
        assertRefused(adjust(MILLISECOND, "server-2", new Epoch(1L << 16 | 2)));
    }

    @Test
    void anAdjustmentOfAnotherThanTheCoordinatorIsRefused() {
        follows("server-3", EPOCH);
        assertRefused(adjust(MILLISECOND, "server-2", EPOCH));
    }

    @Test
    void anAdjustmentWithoutAnEpochIsRefused() {
        follows("server-3", EPOCH);
        assertRefused(ask(new Request.Adjust(MILLISECOND, Optional.of("server-3"), OptionalLong.empty())));
    }

    @Test
    void anAdjustmentDuringAnElectionIsRefused() {
        assertRefused(adjust(MILLISECOND, "server-3", EPOCH));
    }

    @Test
    void aCoordinatorIsAdjustedByNobody() {
        Epoch own = new Epoch(2L << 16 | 1);
        tellCoordinator(new CoordinatorChanged(Optional.of("server-1"), own, true));
        assertRefused(adjust(MILLISECOND, "server-1", own));
    }

    @Test
    void anAdjustmentPastTheLimitIsRefused() {
        follows("server-3", EPOCH);
        long limit = ClusterSettings.DEFAULT.clock().stepLimit().toSeconds() * SECOND;
        assertRefused(adjust(limit + 1, "server-3", EPOCH));
        assertRefused(adjust(-limit - 1, "server-3", EPOCH));
        assertRefused(adjust(Long.MIN_VALUE, "server-3", EPOCH));
    }

    @Test
    void aClockIsReadAsItWillBeWhenItsSlewIsDone() {
        follows("server-3", EPOCH);
        adjust(5 * MILLISECOND, "server-3", EPOCH);
        server1.tell(new BerkeleySync.ClockAsked(incoming(new Request.ReadClock())));
        assertThat(lastReply())
                .isEqualTo(new Reply.ClockReading(world.exactClock().epochMicros() + 5 * MILLISECOND, true));
    }

    private void follows(String coordinator, Epoch epoch) {
        tellCoordinator(new CoordinatorChanged(Optional.of(coordinator), epoch, false));
    }

    private void tellCoordinator(CoordinatorChanged changed) {
        ((BullyElection.Subscribe) election.receiveMessage()).listener().tell(changed);
        server1.settle();
    }

    private Reply adjust(long micros, String by, Epoch epoch) {
        return ask(new Request.Adjust(micros, Optional.of(by), OptionalLong.of(epoch.number())));
    }

    private Reply ask(Request.Adjust adjust) {
        server1.tell(new BerkeleySync.AdjustAsked(incoming(adjust)));
        return lastReply();
    }

    private <R extends Request> Incoming<R> incoming(R request) {
        return new Incoming<>(
                request, "server-3", new Incoming.Ticket(() -> "server-3", Dialect.NATIVE, 0), replies.getRef());
    }

    private Reply lastReply() {
        return ((ReplyEdge.Answer) replies.receiveMessage()).reply();
    }

    private void assertRefused(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        assertThat(events.get(events.size() - 1)).isInstanceOf(NodeEvent.AdjustmentRefused.class);
        assertThat(clock.targetMicros()).isEqualTo(world.exactClock().epochMicros());
    }
}
