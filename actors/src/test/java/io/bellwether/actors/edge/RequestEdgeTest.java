package io.bellwether.actors.edge;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.bellwether.actors.edge.RequestEdge.Answered;
import io.bellwether.actors.edge.RequestEdge.Outcome;
import io.bellwether.actors.edge.RequestEdge.Unanswered;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameRefused;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.RequestTimedOut;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.memory.ScriptedServer;
import io.bellwether.actors.memory.SettableClock;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a node asks another: each ask ends exactly once, whatever the peer does, and no socket is left behind. */
class RequestEdgeTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Reply.Users NOBODY = new Reply.Users(List.of());

    private final InMemoryNetwork network = new InMemoryNetwork();
    private final InMemoryNode node = InMemoryNode.of("server-1", network);
    private final ScriptedServer peer = new ScriptedServer(network, new Address("server-2", 5555));
    private final TestInbox<Outcome> outcomes = TestInbox.create("outcomes");
    private final VirtualTimeActor<RequestEdge.Command> edge =
            new VirtualTimeActor<>(RequestEdge.create(node.life().wire()), "request-edge");

    private void asks(Request request, int attempts) {
        asks(peer.address(), request, attempts);
    }

    private void asks(Address address, Request request, int attempts) {
        edge.tell(new RequestEdge.Ask("server-2", address, request, TIMEOUT, attempts, outcomes.getRef()));
    }

    private void peerAnswers(int index, Reply reply, long clock) {
        peer.answer(index, reply, new Stamp(SettableClock.START, clock));
        edge.settle();
    }

    private void waits(Duration time) {
        edge.advanceTo(edge.now().plus(time));
    }

    @Test
    void anAnswerIsToldWithTheTimesAtWhichTheRequestLeftAndTheAnswerCame() {
        asks(new Request.ListUsers(), 1);
        node.clock().advance(1_500);
        peerAnswers(0, NOBODY, 9);

        Answered answered = (Answered) outcomes.receiveMessage();
        assertThat(answered.reply()).isEqualTo(NOBODY);
        assertThat(answered.receivedMicros() - answered.sentMicros()).isEqualTo(1_500);
        assertThat(answered.stamp().clock()).isEqualTo(9);
    }

    @Test
    void theClockTicksBeforeTheRequestLeavesAndMergesWhenTheAnswerComes() {
        asks(new Request.ListUsers(), 1);
        assertThat(peer.stampOf(0).clock()).isEqualTo(1);
        peerAnswers(0, NOBODY, 41);
        asks(new Request.ListUsers(), 1);
        assertThat(peer.stampOf(1).clock()).isEqualTo(43);
        assertThat(node.events().last(FrameReceived.class).clock()).isEqualTo(42);
        assertThat(node.events().last(FrameSent.class).clock()).isEqualTo(43);
    }

    @Test
    void manyRequestsShareOneSocketAndEachGetsItsOwnAnswer() {
        asks(new Request.ListUsers(), 1);
        asks(new Request.ListChannels(), 1);
        peerAnswers(1, new Reply.Channels(List.of("geral")), 2);
        peerAnswers(0, NOBODY, 2);

        assertThat(outcomes.receiveMessage().request()).isEqualTo(new Request.ListChannels());
        assertThat(outcomes.receiveMessage().request()).isEqualTo(new Request.ListUsers());
        assertThat(network.connectedRequestSockets()).isEqualTo(1);
    }

    @Test
    void aSilentPeerIsUnansweredAfterTheTimeoutAndNotBefore() {
        asks(new Request.ListUsers(), 1);
        waits(TIMEOUT.minusMillis(1));
        assertThat(outcomes.hasMessages()).isFalse();
        waits(Duration.ofMillis(1));
        assertThat(outcomes.receiveMessage())
                .isEqualTo(new Unanswered("server-2", new Request.ListUsers(), "no answer within 2000 ms"));
        assertThat(node.events().of(RequestTimedOut.class)).containsExactly(new RequestTimedOut("server-2", "users"));
    }

    @Test
    void aRetryGoesOutOnAFreshSocket() {
        asks(new Request.ListUsers(), 2);
        waits(TIMEOUT);
        assertThat(peer.requests()).hasSize(2);
        assertThat(network.connectedRequestSockets()).isEqualTo(2);
        assertThat(network.openRequestSockets()).isEqualTo(1);

        peerAnswers(1, NOBODY, 1);
        assertThat(outcomes.receiveMessage()).isInstanceOf(Answered.class);
    }

    @Test
    void afterTheLastAttemptTheAskerIsToldOnce() {
        asks(new Request.ListUsers(), 3);
        waits(TIMEOUT.multipliedBy(10));
        assertThat(peer.requests()).hasSize(3);
        assertThat(outcomes.getAllReceived()).hasSize(1);
    }

    @Test
    void aSocketThatTimedOutIsClosedWhenNothingElseWaitsOnIt() {
        asks(new Request.ListUsers(), 1);
        waits(TIMEOUT.minusMillis(1));
        asks(new Request.ListChannels(), 1);
        waits(Duration.ofMillis(1));
        assertThat(network.openRequestSockets()).isEqualTo(1);

        peerAnswers(1, new Reply.Channels(List.of()), 1);
        assertThat(network.openRequestSockets()).isZero();
        assertThat(outcomes.getAllReceived()).hasSize(2);
    }

    @Test
    void aLateReplyMergesTheClockAndIsOtherwiseIgnored() {
        asks(new Request.ListUsers(), 1);
        waits(TIMEOUT.minusMillis(1));
        asks(new Request.ListChannels(), 1);
        waits(Duration.ofMillis(1));
        outcomes.receiveMessage();

        peerAnswers(0, NOBODY, 100);
        assertThat(outcomes.hasMessages()).isFalse();
        assertThat(node.events().last(FrameReceived.class).clock()).isEqualTo(101);
    }

    @Test
    void anAnswerThatCannotBeReadEndsTheAsk() {
        asks(new Request.ListUsers(), 3);
        peer.answerRaw(0, new byte[] {(byte) 0xc1});
        edge.settle();
        assertThat(outcomes.receiveMessage()).isInstanceOf(Unanswered.class);
        assertThat(node.events().of(FrameRefused.class)).hasSize(1);
        waits(TIMEOUT);
        assertThat(outcomes.hasMessages()).isFalse();
    }

    @Test
    void aPeerThatMovedIsAskedAtItsNewAddress() {
        ScriptedServer moved = new ScriptedServer(network, new Address("server-2", 6666));
        asks(new Request.ListUsers(), 1);
        asks(moved.address(), new Request.ListUsers(), 1);
        assertThat(peer.requests()).hasSize(1);
        assertThat(moved.requests()).hasSize(1);

        peerAnswers(0, NOBODY, 1);
        assertThat(network.openRequestSockets()).isEqualTo(1);
        assertThat(outcomes.getAllReceived()).hasSize(1);
    }

    @Test
    void aPeerThatStaysSilentForLongLeavesNoSocketsBehind() {
        network.silence(peer.address());
        for (int round = 0; round < 50; round++) {
            asks(new Request.ListUsers(), 2);
            waits(TIMEOUT.multipliedBy(2));
        }
        assertThat(network.openRequestSockets()).isZero();
        assertThat(outcomes.getAllReceived()).hasSize(50);
    }
}
