package io.bellwether.actors.election;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.BehaviorBuilder;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.edge.RequestEdge.Outcome;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    public record Asked(Incoming<Request.AskElection> incoming) implements Command {}

    /** A winner says so directly. */
    public record Announced(Incoming<Request.AnnounceCoordinator> incoming) implements Command {}

    /** A winner's publication came in. */
    public record AnnouncementHeard(Publication.CoordinatorAnnounced announcement) implements Command {}

    /** A follower asks whether this server still coordinates. */
    public record HeartbeatAsked(Incoming<Request.Heartbeat> incoming) implements Command {}

    /** Starts an election unless one is running. */
    public record StartElection(String reason) implements Command {}

    /** Tells the listener who coordinates: now, and whenever that changes. */
    public record Subscribe(ActorRef<CoordinatorChanged> listener) implements Command {}

    private record PeerAnswered(PeerAnswer answer) implements Command {}

    record NoOkInTime() implements Command {}

    record NoAnnouncementInTime() implements Command {}

    record CheckDue() implements Command {}

    record Settled() implements Command {}

    private final EventSink events;
    private final Reign reign;
    private final ElectionTimers timers;
    private final ElectionMessages messages;
    private final Doubts doubts = new Doubts();
    private Roster roster;
    private boolean checking;

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
            return new BullyElection(events, new Reign(events, memory), timers, messages).waitingForMembers();
        }));
    }

    private BullyElection(EventSink events, Reign reign, ElectionTimers timers, ElectionMessages messages) {
        this.events = events;
        this.reign = reign;
        this.timers = timers;
        this.messages = messages;
    }

    // ---- the states

    /** Without a rank there is nothing to compare: such a server neither takes over nor follows. */
    private Behavior<Command> waitingForMembers() {
        return inEveryState()
                .onMessage(MembersChanged.class, this::onFirstMembers)
                .onMessage(Asked.class, this::onAskedWithoutRank)
                .onMessage(Announced.class, this::onAnnouncedWithoutRank)
                .onMessage(AnnouncementHeard.class, this::onAnnouncementHeardWithoutRank)
                .onMessage(StartElection.class, command -> Behaviors.same())
                .build();
    }

    private Behavior<Command> following() {
        return withRank()
                .onMessage(Asked.class, this::onAskedWhileFollowing)
                .onMessage(CheckDue.class, due -> onCheckOfCoordinatorDue())
                .onMessage(PeerAnswered.class, answered -> onAnswer(answered, this::onAnswerWhileFollowing))
                .build();
    }

    private Behavior<Command> electing() {
        return withRank()
                .onMessage(Asked.class, this::onAskedWhileElectionRuns)
                .onMessage(PeerAnswered.class, answered -> onAnswer(answered, this::onAnswerWhileElecting))
                .onMessage(NoOkInTime.class, late -> win())
                .build();
    }

    private Behavior<Command> awaitingAnnouncement() {
        return withRank()
                .onMessage(Asked.class, this::onAskedWhileElectionRuns)
                .onMessage(PeerAnswered.class, answered -> onAnswer(answered, this::onAnswerWhileAwaiting))
                .onMessage(NoAnnouncementInTime.class, late -> startElection("no announcement after an OK"))
                .build();
    }

    private Behavior<Command> leading() {
        return withRank()
                .onMessage(Asked.class, this::onAskedWhileLeading)
                .onMessage(CheckDue.class, due -> onCheckOfHigherRanksDue())
                .onMessage(PeerAnswered.class, answered -> onAnswer(answered, this::onAnswerWhileLeading))
                .build();
    }

    private BehaviorBuilder<Command> inEveryState() {
        return BehaviorBuilder.<Command>create()
                .onMessage(Subscribe.class, this::onSubscribe)
                .onMessage(HeartbeatAsked.class, this::onHeartbeatAsked)
                .onMessage(Settled.class, settled -> Behaviors.same());
    }

    private BehaviorBuilder<Command> withRank() {
        return inEveryState()
                .onMessage(MembersChanged.class, this::onMembersChanged)
                .onMessage(Announced.class, this::onAnnounced)
                .onMessage(AnnouncementHeard.class, this::onAnnouncementHeard)
                .onMessage(StartElection.class, this::onStartElection);
    }

    // ---- what every state does

    private Behavior<Command> onSubscribe(Subscribe subscribe) {
        reign.subscribe(subscribe.listener());
        return Behaviors.same();
    }

    private Behavior<Command> onFirstMembers(MembersChanged changed) {
        roster = new Roster(changed.members());
        return startElection("has come up");
    }

    /**
     * A newly listed higher rank is no reason to elect: it bullies by itself. A new rank of this server is one; it gets
     * one only where the reference has lost its disk.
     */
    private Behavior<Command> onMembersChanged(MembersChanged changed) {
        int before = roster.self().rank();
        roster.learn(changed.members());
        int now = roster.self().rank();
        return now == before || timers.electionRuns() ? Behaviors.same() : startElection("has rank " + now + " now");
    }

    // ---- an election is held

    private Behavior<Command> onStartElection(StartElection command) {
        return timers.electionRuns() ? Behaviors.same() : startElection(command.reason());
    }

    private Behavior<Command> startElection(String reason) {
        List<Member> higher = roster.higher();
        events.emit(new NodeEvent.ElectionStarted(
                reason, higher.stream().map(Member::name).toList()));
        if (higher.isEmpty()) {
            return win();
        }
        reign.end(reason);
        timers.waitForOk();
        higher.forEach(member -> messages.askElection(roster.self(), member));
        return electing();
    }

    private Behavior<Command> win() {
        Epoch epoch = reign.newest().next(roster.self().rank());
        reign.remember(epoch);
        events.emit(
                new NodeEvent.CoordinatorElected(epoch.number(), roster.self().rank()));
        coordinatorIs(roster.self().name());
        messages.publish(roster.self(), epoch);
        roster.lower().forEach(member -> messages.announce(roster.self(), epoch, member));
        return leading();
    }

    private Behavior<Command> onAnswerWhileElecting(PeerAnswered answered) {
        answered.answer().epoch().ifPresent(reign::remember);
        return answered.answer().takesOver() ? deferTo(answered.answer().peer()) : Behaviors.same();
    }

    /** A second OK says nothing new but the epoch. */
    private Behavior<Command> onAnswerWhileAwaiting(PeerAnswered answered) {
        answered.answer().epoch().ifPresent(reign::remember);
        return Behaviors.same();
    }

    private Behavior<Command> deferTo(String higher) {
        events.emit(new NodeEvent.ElectionDeferred(higher));
        reign.end(higher + ", of a higher rank, takes over");
        timers.waitForAnnouncement();
        return awaitingAnnouncement();
    }

    // ---- this server is asked

    private Behavior<Command> onAskedWithoutRank(Asked asked) {
        asked.incoming().answer(new Reply.Refused("election", "this server has no rank yet"));
        return Behaviors.same();
    }

    private Behavior<Command> onAskedWhileElectionRuns(Asked asked) {
        answerAsked(asked);
        return Behaviors.same();
    }

    private Behavior<Command> onAskedWhileFollowing(Asked asked) {
        return answerAsked(asked) && !timers.settling() ? startElection(candidate(asked) + " asked") : Behaviors.same();
    }

    /** A coordinator has nobody to ask: it looks after the ranks above it with every check. It wins again. */
    private Behavior<Command> onAskedWhileLeading(Asked asked) {
        if (!answerAsked(asked)) {
            return Behaviors.same();
        }
        Optional<Member> late = roster.named(candidate(asked));
        if (timers.settling() && late.isPresent()) {
            messages.announce(roster.self(), reign.epoch(), late.get());
            return Behaviors.same();
        }
        events.emit(new NodeEvent.ElectionStarted(candidate(asked) + " asked", List.of()));
        return win();
    }

    /** Answers OK to a lower rank, and to a stranger; an OK to a higher rank would make it wait for a lower one. */
    private boolean answerAsked(Asked asked) {
        Request.AskElection request = asked.incoming().request();
        if (roster.ranksAbove(request.candidate(), request.rank())) {
            asked.incoming().answer(new Reply.Refused("election", request.candidate() + " ranks above this server"));
            return false;
        }
        asked.incoming().answer(okWithNewestEpoch());
        return true;
    }

    private Reply okWithNewestEpoch() {
        return new Reply.ElectionOk(OptionalLong.of(reign.newest().number()));
    }

    private static String candidate(Asked asked) {
        return asked.incoming().request().candidate();
    }

    // ---- a coordinator is announced

    private Behavior<Command> onAnnouncedWithoutRank(Announced announced) {
        Announcement.of(announced.incoming().request()).epoch().ifPresent(reign::remember);
        announced.incoming().answer(okWithNewestEpoch());
        return Behaviors.same();
    }

    private Behavior<Command> onAnnouncementHeardWithoutRank(AnnouncementHeard heard) {
        Announcement.of(heard.announcement()).epoch().ifPresent(reign::remember);
        return Behaviors.same();
    }

    private Behavior<Command> onAnnounced(Announced announced) {
        Announcement announcement = Announcement.of(announced.incoming().request());
        doubts.heardFrom(announcement.coordinator());
        announcement.epoch().ifPresent(reign::remember);
        announced.incoming().answer(okWithNewestEpoch());
        return onAnnouncement(announcement);
    }

    /**
     * A publication passes through the broker, and so can come from beyond a partition. A winner that was silent when it
     * was asked last is asked again before it is followed; else this server would follow and suspect it in turn, for ever.
     */
    private Behavior<Command> onAnnouncementHeard(AnnouncementHeard heard) {
        Announcement announcement = Announcement.of(heard.announcement());
        Optional<Member> winner = roster.named(announcement.coordinator());
        if (winner.isPresent() && doubts.isSilent(announcement.coordinator())) {
            doubts.keep(announcement);
            messages.heartbeat(roster.self(), winner.get());
            return Behaviors.same();
        }
        return onAnnouncement(announcement);
    }

    private Behavior<Command> onAnswer(PeerAnswered answered, Function<PeerAnswered, Behavior<Command>> inThisState) {
        PeerAnswer answer = answered.answer();
        Optional<Announcement> doubted = doubts.settledBy(answer);
        if (doubted.isEmpty()) {
            return inThisState.apply(answered);
        }
        Epoch epoch = doubted.get().epoch().orElse(reign.newest());
        return answer.denial()
                .map(reason -> ignore(doubted.get(), epoch, reason))
                .orElseGet(() -> onAnnouncement(doubted.get()));
    }

    /** A foreign winner may know no epochs: it is taken to mean the newest. */
    private Behavior<Command> onAnnouncement(Announcement announcement) {
        String winner = announcement.coordinator();
        announcement.epoch().ifPresent(reign::remember);
        Epoch epoch = announcement.epoch().orElse(reign.newest());
        if (reign.newest().isNewerThan(epoch)) {
            return ignore(announcement, epoch, "epoch " + reign.newest() + " is newer");
        }
        if (winner.equals(roster.self().name())
                || reign.isOf(winner) && reign.epoch().equals(epoch)) {
            return Behaviors.same();
        }
        if (!roster.ranksAbove(winner, announcement.claimedRank())) {
            ignore(announcement, epoch, "its rank is lower");
            return timers.electionRuns()
                    ? Behaviors.same()
                    : startElection(winner + ", of a lower rank, announced itself");
        }
        reign.end(winner + ", of a higher rank, announced itself");
        events.emit(new NodeEvent.CoordinatorFollowed(winner, epoch.number()));
        coordinatorIs(winner);
        return following();
    }

    private Behavior<Command> ignore(Announcement announcement, Epoch epoch, String reason) {
        events.emit(new NodeEvent.AnnouncementIgnored(announcement.coordinator(), epoch.number(), reason));
        return Behaviors.same();
    }

    // ---- the coordinator is watched

    private Behavior<Command> onHeartbeatAsked(HeartbeatAsked asked) {
        asked.incoming()
                .answer(
                        reign.isOwn()
                                ? new Reply.Done("heartbeat")
                                : new Reply.Refused("heartbeat", "this server is not the coordinator"));
        return Behaviors.same();
    }

    private Behavior<Command> onCheckOfCoordinatorDue() {
        String coordinator = reign.coordinator().orElseThrow();
        Optional<Member> listed = roster.named(coordinator);
        if (listed.isEmpty()) {
            return suspect(coordinator, "it was never on the list, and cannot be asked");
        }
        checking = true;
        messages.heartbeat(roster.self(), listed.get());
        return Behaviors.same();
    }

    private Behavior<Command> onAnswerWhileFollowing(PeerAnswered answered) {
        PeerAnswer answer = answered.answer();
        boolean ofThisCheck = checking && answer.isToHeartbeat() && reign.isOf(answer.peer());
        if (!ofThisCheck) {
            return Behaviors.same();
        }
        checking = false;
        armCheck();
        return answer.denial().map(reason -> suspect(answer.peer(), reason)).orElseGet(Behaviors::same);
    }

    private Behavior<Command> suspect(String coordinator, String reason) {
        events.emit(new NodeEvent.CoordinatorSuspected(coordinator, reason));
        return startElection(coordinator + " is suspected");
    }

    /** After a partition the coordinator of the lower side finds the ranks above it alive. */
    private Behavior<Command> onCheckOfHigherRanksDue() {
        roster.higher().forEach(member -> messages.heartbeat(roster.self(), member));
        armCheck();
        return Behaviors.same();
    }

    /** It goes on leading until a higher rank has agreed to take over, for that one may not be ready. */
    private Behavior<Command> onAnswerWhileLeading(PeerAnswered answered) {
        PeerAnswer answer = answered.answer();
        answer.epoch().ifPresent(reign::remember);
        if (answer.takesOver()) {
            return deferTo(answer.peer());
        }
        if (reign.newest().isNewerThan(reign.epoch())) {
            return startElection(answer.peer() + " knows a newer epoch");
        }
        if (answer.isToHeartbeat() && answer.isSignOfLife()) {
            roster.named(answer.peer()).ifPresent(this::askToTakeOver);
        }
        return Behaviors.same();
    }

    private void askToTakeOver(Member higher) {
        if (higher.rank() > roster.self().rank()) {
            events.emit(new NodeEvent.ElectionStarted(
                    higher.name() + ", of a higher rank, is alive", List.of(higher.name())));
            messages.askElection(roster.self(), higher);
        }
    }

    private void coordinatorIs(String name) {
        checking = false;
        reign.begin(name, name.equals(roster.self().name()));
        timers.electionIsOver();
        armCheck();
    }

    private void armCheck() {
        timers.checkLater(reign.coordinator().flatMap(roster::named).isPresent());
    }
}
