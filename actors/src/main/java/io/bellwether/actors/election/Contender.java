package io.bellwether.actors.election;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.BehaviorBuilder;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.election.BullyElection.Announced;
import io.bellwether.actors.election.BullyElection.AnnouncementHeard;
import io.bellwether.actors.election.BullyElection.Asked;
import io.bellwether.actors.election.BullyElection.CheckDue;
import io.bellwether.actors.election.BullyElection.Command;
import io.bellwether.actors.election.BullyElection.MembersChanged;
import io.bellwether.actors.election.BullyElection.NoAnnouncementInTime;
import io.bellwether.actors.election.BullyElection.NoOkInTime;
import io.bellwether.actors.election.BullyElection.PeerAnswered;
import io.bellwether.actors.election.BullyElection.Settled;
import io.bellwether.actors.election.BullyElection.StartElection;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.port.EventSink;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A server that has a rank: it holds elections, and leads or follows. {@link BullyElection} draws its states. */
final class Contender {
    private final Roster roster;
    private final EventSink events;
    private final Reign reign;
    private final ElectionTimers timers;
    private final ElectionMessages messages;
    private final ElectionReplies replies;
    private final CoordinatorWatch watch;
    private final Doubts doubts = new Doubts();

    Contender(
            Roster roster,
            EventSink events,
            Reign reign,
            ElectionTimers timers,
            ElectionMessages messages,
            ElectionReplies replies) {
        this.roster = roster;
        this.events = events;
        this.reign = reign;
        this.timers = timers;
        this.messages = messages;
        this.replies = replies;
        this.watch = new CoordinatorWatch(roster, reign, timers, messages);
    }

    Behavior<Command> comeUp() {
        return startElection("has come up");
    }

    // ---- the states

    private Behavior<Command> following() {
        return inEveryState()
                .onMessage(Asked.class, this::onAskedWhileFollowing)
                .onMessage(CheckDue.class, due -> suspectIf(watch.check()))
                .onMessage(
                        PeerAnswered.class,
                        answered -> onAnswer(answered.answer(), answer -> suspectIf(watch.suspicion(answer))))
                .build();
    }

    private Behavior<Command> electing() {
        return inEveryState()
                .onMessage(Asked.class, this::onAskedWhileElectionRuns)
                .onMessage(PeerAnswered.class, answered -> onAnswer(answered.answer(), this::onAnswerWhileElecting))
                .onMessage(NoOkInTime.class, late -> win())
                .build();
    }

    private Behavior<Command> awaitingAnnouncement() {
        return inEveryState()
                .onMessage(Asked.class, this::onAskedWhileElectionRuns)
                .onMessage(PeerAnswered.class, answered -> onAnswer(answered.answer(), this::onAnswerWhileAwaiting))
                .onMessage(NoAnnouncementInTime.class, late -> startElection("no announcement after an OK"))
                .build();
    }

    private Behavior<Command> leading() {
        return inEveryState()
                .onMessage(Asked.class, this::onAskedWhileLeading)
                .onMessage(CheckDue.class, due -> onCheckOfHigherRanksDue())
                .onMessage(PeerAnswered.class, answered -> onAnswer(answered.answer(), this::onAnswerWhileLeading))
                .build();
    }

    private BehaviorBuilder<Command> inEveryState() {
        return BullyElection.withOrWithoutRank(reign, replies)
                .onMessage(MembersChanged.class, this::onMembersChanged)
                .onMessage(Announced.class, this::onAnnounced)
                .onMessage(AnnouncementHeard.class, this::onAnnouncementHeard)
                .onMessage(StartElection.class, command -> unlessOneRuns(command.reason()))
                .onMessage(Settled.class, settled -> Behaviors.same());
    }

    // ---- who is in the cluster

    /**
     * A newly listed higher rank is no reason to elect: it bullies by itself. A new rank of this server is one; it gets
     * one only where the reference has lost its disk.
     */
    private Behavior<Command> onMembersChanged(MembersChanged changed) {
        int before = roster.self().rank();
        roster.learn(changed.members());
        int now = roster.self().rank();
        return now == before ? Behaviors.same() : unlessOneRuns("has rank " + now + " now");
    }

    // ---- an election is held

    private Behavior<Command> unlessOneRuns(String reason) {
        return timers.electionRuns() ? Behaviors.same() : startElection(reason);
    }

    private Behavior<Command> startElection(String reason) {
        List<Member> higher = roster.higher();
        emitStarted(reason, higher);
        if (higher.isEmpty()) {
            return win();
        }
        reign.end(reason);
        timers.waitForOk();
        higher.forEach(member -> messages.askElection(roster.self(), member));
        return electing();
    }

    private Behavior<Command> win() {
        Member self = roster.self();
        Epoch epoch = reign.newest().next(self.rank());
        reign.remember(epoch);
        events.emit(new NodeEvent.CoordinatorElected(epoch.number(), self.rank()));
        coordinatorIs(self.name());
        messages.publish(self, epoch);
        roster.lower().forEach(member -> messages.announce(self, epoch, member));
        return leading();
    }

    private Behavior<Command> onAnswerWhileElecting(PeerAnswer answer) {
        answer.epoch().ifPresent(reign::remember);
        return answer.takesOver() ? deferTo(answer.peer()) : Behaviors.same();
    }

    /** A second OK says nothing new but the epoch. */
    private Behavior<Command> onAnswerWhileAwaiting(PeerAnswer answer) {
        answer.epoch().ifPresent(reign::remember);
        return Behaviors.same();
    }

    private Behavior<Command> deferTo(String higher) {
        events.emit(new NodeEvent.ElectionDeferred(higher));
        reign.end(higher + ", of a higher rank, takes over");
        timers.waitForAnnouncement();
        return awaitingAnnouncement();
    }

    private void coordinatorIs(String name) {
        reign.begin(name, name.equals(roster.self().name()));
        timers.electionIsOver();
        watch.begin();
    }

    // ---- this server is asked

    private Behavior<Command> onAskedWhileElectionRuns(Asked asked) {
        replies.toCandidate(asked.incoming(), roster);
        return Behaviors.same();
    }

    private Behavior<Command> onAskedWhileFollowing(Asked asked) {
        boolean takesOver = replies.toCandidate(asked.incoming(), roster);
        return takesOver && !timers.settling() ? startElection(asked.candidate() + " asked") : Behaviors.same();
    }

    /** A coordinator has nobody to ask: it looks after the ranks above it with every check. It wins again. */
    private Behavior<Command> onAskedWhileLeading(Asked asked) {
        if (!replies.toCandidate(asked.incoming(), roster)) {
            return Behaviors.same();
        }
        Optional<Member> late = roster.named(asked.candidate());
        if (timers.settling() && late.isPresent()) {
            messages.announce(roster.self(), reign.epoch(), late.get());
            return Behaviors.same();
        }
        emitStarted(asked.candidate() + " asked", List.of());
        return win();
    }

    // ---- a coordinator is announced

    private Behavior<Command> onAnnounced(Announced announced) {
        Announcement announcement = announced.announcement();
        doubts.heardFrom(announcement.coordinator());
        announcement.epoch().ifPresent(reign::remember);
        replies.toWinner(announced.incoming());
        return onAnnouncement(announcement);
    }

    /**
     * A publication passes through the broker, and so can come from beyond a partition. A winner that was silent when it
     * was asked last is asked again before it is followed; else this server would follow and suspect it in turn, for ever.
     * One that is not on the list yet cannot be asked: if it can be reached, it says so directly too.
     */
    private Behavior<Command> onAnnouncementHeard(AnnouncementHeard heard) {
        Announcement announcement = Announcement.of(heard.announcement());
        Optional<Member> winner = roster.named(announcement.coordinator());
        if (winner.isEmpty()) {
            Epoch epoch = announcement.epoch().orElse(reign.newest());
            return ignore(announcement.coordinator(), epoch, "it is not on the list yet");
        }
        if (doubts.isSilent(announcement.coordinator())) {
            doubts.keep(announcement);
            messages.heartbeat(roster.self(), winner.get());
            return Behaviors.same();
        }
        return onPublished(announcement);
    }

    /**
     * Nobody answers a publication: so the coordinator itself tells one who published an older epoch, and may have come
     * up with an empty list and know of no other. A coordinator that has only just won has told everyone already.
     */
    private Behavior<Command> onPublished(Announcement announcement) {
        boolean older = announcement.epoch().filter(reign.epoch()::isNewerThan).isPresent();
        if (older && reign.isOwn() && !timers.settling()) {
            roster.named(announcement.coordinator())
                    .filter(publisher -> !publisher.name().equals(roster.self().name()))
                    .ifPresent(outdated -> messages.announce(roster.self(), reign.epoch(), outdated));
        }
        return onAnnouncement(announcement);
    }

    /** An answer may settle a doubt; else it means what this state makes of it. */
    private Behavior<Command> onAnswer(PeerAnswer answer, Function<PeerAnswer, Behavior<Command>> inThisState) {
        Optional<Announcement> doubted = doubts.settledBy(answer);
        if (doubted.isEmpty()) {
            return inThisState.apply(answer);
        }
        if (answer.denial().isEmpty()) {
            return onPublished(doubted.get());
        }
        Epoch epoch = doubted.get().epoch().orElse(reign.newest());
        return ignore(answer.peer(), epoch, answer.denial().get());
    }

    private Behavior<Command> onAnnouncement(Announcement announcement) {
        String winner = announcement.coordinator();
        Judgement judgement = Judgement.of(announcement, roster, reign);
        reign.remember(judgement.epoch());
        if (judgement instanceof Judgement.Ignore ignored) {
            return ignore(winner, ignored.epoch(), ignored.reason());
        }
        if (judgement instanceof Judgement.Challenge challenged) {
            ignore(winner, challenged.epoch(), "its rank is lower");
            return unlessOneRuns(winner + ", of a lower rank, announced itself");
        }
        return judgement instanceof Judgement.Follow followed ? follow(winner, followed.epoch()) : Behaviors.same();
    }

    private Behavior<Command> follow(String winner, Epoch epoch) {
        reign.end(winner + ", of a higher rank, announced itself");
        events.emit(new NodeEvent.CoordinatorFollowed(winner, epoch.number()));
        coordinatorIs(winner);
        return following();
    }

    private Behavior<Command> ignore(String winner, Epoch epoch, String reason) {
        events.emit(new NodeEvent.AnnouncementIgnored(winner, epoch.number(), reason));
        return Behaviors.same();
    }

    // ---- the coordinator is watched

    private Behavior<Command> suspectIf(Optional<String> reason) {
        if (reason.isEmpty()) {
            return Behaviors.same();
        }
        String coordinator = reign.coordinator().orElseThrow();
        events.emit(new NodeEvent.CoordinatorSuspected(coordinator, reason.get()));
        return startElection(coordinator + " is suspected");
    }

    /** After a partition the coordinator of the lower side finds the ranks above it alive. */
    private Behavior<Command> onCheckOfHigherRanksDue() {
        roster.higher().forEach(member -> messages.heartbeat(roster.self(), member));
        watch.armCheck();
        return Behaviors.same();
    }

    /** It goes on leading until a higher rank has agreed to take over, for that one may not be ready. */
    private Behavior<Command> onAnswerWhileLeading(PeerAnswer answer) {
        answer.epoch().ifPresent(reign::remember);
        if (answer.takesOver()) {
            return deferTo(answer.peer());
        }
        if (reign.newest().isNewerThan(reign.epoch())) {
            return startElection(answer.peer() + " knows a newer epoch");
        }
        if (answer.isToHeartbeat() && answer.isSignOfLife()) {
            roster.higherNamed(answer.peer()).ifPresent(this::askToTakeOver);
        }
        return Behaviors.same();
    }

    private void askToTakeOver(Member higher) {
        emitStarted(higher.name() + ", of a higher rank, is alive", List.of(higher));
        messages.askElection(roster.self(), higher);
    }

    private void emitStarted(String reason, List<Member> asked) {
        events.emit(new NodeEvent.ElectionStarted(
                reason, asked.stream().map(Member::name).toList()));
    }
}
