package io.bellwether.scenarios.report.timeline;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.report.terminal.NodeNames;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What {@code --verbose} adds: every frame with its Lamport time, connections, timeouts, membership, single messages. */
final class DetailPhrases {

    private final Storyteller storyteller;

    private DetailPhrases(Storyteller storyteller) {
        this.storyteller = storyteller;
    }

    static void teach(Storyteller storyteller) {
        DetailPhrases phrases = new DetailPhrases(storyteller);
        phrases.frames();
        phrases.nodes();
        phrases.writes();
        phrases.world();
    }

    private void frames() {
        detail(
                FrameSent.class,
                event -> "→ " + event.peer() + "  " + event.what() + edge(event.edge()) + "  clock " + event.clock()
                        + "  " + event.bytes() + " bytes");
        detail(
                FrameReceived.class,
                event -> "← " + event.peer() + "  " + event.what() + edge(event.edge()) + "  clock " + event.clock()
                        + (event.carried() < 0 ? "  carried none" : "  carried " + event.carried()));
        detail(NodeEvent.RequestTimedOut.class, event -> event.service() + " to " + event.peer() + " timed out");
        detail(NodeEvent.RequestForwarded.class, event -> "hands " + event.service() + " to " + event.server());
        detail(
                NodeEvent.ServedFromCache.class,
                event -> "answers " + event.service() + " with its last value, " + event.ageMicros() / 1_000
                        + " ms old");
        detail(NodeEvent.RequestRefused.class, event -> "refuses " + event.service() + ": " + event.reason());
    }

    private void nodes() {
        detail(NodeEvent.RankAssigned.class, event -> "has rank " + event.rank());
        detail(NodeEvent.MembersLearned.class, event -> "knows " + NodeNames.brief(event.members()));
        detail(NodeEvent.HeartbeatRecorded.class, event -> "heard of " + event.server());
        detail(NodeEvent.ClockRoundStarted.class, event -> "polls " + NodeNames.brief(event.polled()));
        detail(
                NodeEvent.MessagePublished.class,
                event -> "stores " + event.id() + " by " + event.user() + " in " + event.channel());
        detail(
                NodeEvent.DirectMessageSent.class,
                event -> "stores " + event.id() + " by " + event.src() + " to " + event.dst());
        detail(NodeEvent.UserLoggedIn.class, event -> "logs " + event.user() + " in");
        detail(NodeEvent.ChannelCreated.class, event -> "creates channel " + event.channel());
        detail(
                NodeEvent.GapSuspected.class,
                event -> "may have missed something on " + event.topic() + ": " + event.reason());
        detail(NodeEvent.Subscribed.class, event -> "subscribes to " + event.topic());
        detail(
                NodeEvent.PrefixMatchDropped.class,
                event -> "drops a publication on " + event.topic() + ": only the prefix matched");
    }

    private void writes() {
        detail(NodeEvent.MessageSent.class, event -> "sends " + event.id() + " to " + event.topic());
        detail(
                NodeEvent.WriteApplied.class,
                event -> "keeps " + event.id() + ", number " + event.sequence() + " of " + event.origin());
        detail(NodeEvent.WriteAccepted.class, event -> "acknowledges " + event.kind() + " " + event.id());
        detail(
                NodeEvent.StateDeclared.class,
                event -> "holds " + event.writes() + " writes, " + event.vector() + ", state " + event.hash());
        detail(NodeEvent.ReplicationLag.class, event -> event.peer() + " lacks " + event.writes() + " writes");
        detail(
                NodeEvent.HistoryServed.class,
                event -> "serves " + event.ids().size() + " messages of " + event.topic());
    }

    private void world() {
        detail(WorldEvent.LinkCut.class, event -> event.from() + " no longer reaches " + event.to());
        detail(WorldEvent.LinkHealed.class, event -> event.from() + " reaches " + event.to() + " again");
        detail(
                WorldEvent.ConnectionLost.class,
                event -> event.from() + " loses its connection to " + event.to() + ": " + event.reason());
        detail(WorldEvent.ConnectionMade.class, event -> event.from() + " connects to " + event.to());
        detail(
                WorldEvent.FrameDropped.class,
                event -> "a frame from " + event.from() + " to " + event.to() + " is lost: " + event.reason());
        detail(
                WorldEvent.NodeSlowed.class,
                event -> event.target() + " takes " + event.nanosPerMessage() + " ns for each message");
    }

    private <E extends Event> void detail(Class<E> kind, Function<E, String> words) {
        storyteller.on(
                kind,
                (trace, event) ->
                        Optional.of(Told.alone(trace.atNanos(), trace.node(), Tone.QUIET, words.apply(event))));
    }

    private static String edge(NodeEvent.Edge edge) {
        return " (" + edge.name().toLowerCase(Locale.ROOT) + ")";
    }
}
