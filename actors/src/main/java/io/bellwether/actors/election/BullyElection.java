package io.bellwether.actors.election;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.BehaviorBuilder;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.edge.RequestEdge.Outcome;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import java.util.function.Function;

/**
 * The Bully algorithm (H. Garcia-Molina, "Elections in a Distributed Computing System", IEEE Transactions on Computers
 * C-31(1), 1982): the live server of the highest rank coordinates.
 *
 * <pre>
 *   waitingForMembers ──members──▶ electing ──an OK──▶ awaitingAnnouncement ──none within T'──▶ electing
 *                                     │ no OK within T             │ announcement of a higher rank
 *                                     ▼                            ▼
 *                                  leading ──────────────────▶ following ──coordinator silent──▶ electing
 * </pre>
 */
public final class BullyElection {

    /** What the election understands. */
    public sealed interface Command {}

    /** The live servers, whenever the list was read anew. The first one starts an election. */
    public record MembersChanged(Members members) implements Command {}

    /** A lower rank asks this server to take over. */
    public record Asked(Incoming<Request.AskElection> incoming) implements Command {
        String candidate() {
            return incoming.request().candidate();
        }
    }

    /** A winner says so directly. */
    public record Announced(Incoming<Request.AnnounceCoordinator> incoming) implements Command {
        Announcement announcement() {
            return Announcement.of(incoming.request());
        }
    }

    /** A winner's publication came in. */
    public record AnnouncementHeard(Publication.CoordinatorAnnounced announcement) implements Command {}

    /** A follower asks whether this server still coordinates. */
    public record HeartbeatAsked(Incoming<Request.Heartbeat> incoming) implements Command {}

    /** Starts an election unless one is running. */
    public record StartElection(String reason) implements Command {}

    /** Tells the listener who coordinates: now, and whenever that changes. */
    public record Subscribe(ActorRef<CoordinatorChanged> listener) implements Command {}

    record PeerAnswered(PeerAnswer answer) implements Command {}

    record NoOkInTime() implements Command {}

    record NoAnnouncementInTime() implements Command {}

    record CheckDue() implements Command {}

    record Settled() implements Command {}

    private final Reign reign;
    private final ElectionReplies replies;
    private final Function<Roster, Behavior<Command>> comeUp;

    /**
     * @param memory is told an epoch before the epoch is announced
     * @param requests sends this server's requests
     * @param publications publishes on the cluster's own topic
     */
    public static Behavior<Command> create(
            ClusterSettings settings,
            EventSink events,
            EpochMemory memory,
            ActorRef<RequestEdge.Command> requests,
            ActorRef<PublishEdge.Command> publications) {
        return Behaviors.setup(context -> Behaviors.withTimers(scheduler -> {
            var messages = new ElectionMessages(
                    settings,
                    requests,
                    publications,
                    context.messageAdapter(Outcome.class, outcome -> new PeerAnswered(new PeerAnswer(outcome))));
            var timers = new ElectionTimers(scheduler, settings);
            var reign = new Reign(events, memory);
            var replies = new ElectionReplies(reign);
            return new BullyElection(
                            reign, replies, roster -> new Contender(roster, events, reign, timers, messages, replies)
                                    .comeUp())
                    .waitingForMembers();
        }));
    }

    private BullyElection(Reign reign, ElectionReplies replies, Function<Roster, Behavior<Command>> comeUp) {
        this.reign = reign;
        this.replies = replies;
        this.comeUp = comeUp;
    }

    /** Without a rank there is nothing to compare: such a server neither takes over nor follows. */
    private Behavior<Command> waitingForMembers() {
        return withOrWithoutRank(reign, replies)
                .onMessage(MembersChanged.class, changed -> comeUp.apply(new Roster(changed.members())))
                .onMessage(Asked.class, this::onAsked)
                .onMessage(Announced.class, this::onAnnounced)
                .onMessage(AnnouncementHeard.class, this::onAnnouncementHeard)
                .onMessage(StartElection.class, command -> Behaviors.same())
                .build();
    }

    /** What every server does, in every state. */
    static BehaviorBuilder<Command> withOrWithoutRank(Reign reign, ElectionReplies replies) {
        return BehaviorBuilder.<Command>create()
                .onMessage(Subscribe.class, subscribe -> {
                    reign.subscribe(subscribe.listener());
                    return Behaviors.same();
                })
                .onMessage(HeartbeatAsked.class, asked -> {
                    replies.toHeartbeat(asked.incoming());
                    return Behaviors.same();
                });
    }

    private Behavior<Command> onAsked(Asked asked) {
        replies.withoutRank(asked.incoming());
        return Behaviors.same();
    }

    private Behavior<Command> onAnnounced(Announced announced) {
        announced.announcement().epoch().ifPresent(reign::remember);
        replies.toWinner(announced.incoming());
        return Behaviors.same();
    }

    private Behavior<Command> onAnnouncementHeard(AnnouncementHeard heard) {
        Announcement.of(heard.announcement()).epoch().ifPresent(reign::remember);
        return Behaviors.same();
    }
}
