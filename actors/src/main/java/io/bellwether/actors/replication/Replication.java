package io.bellwether.actors.replication;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.StashBuffer;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent.ReplicationLag;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.settings.ReplicationSettings;
import io.bellwether.actors.settings.ReplicationSettings.Ack;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Spreads writes among servers. What this server accepted it pushes to every peer at once, in batches, one message to a
 * peer at a time: what arrives meanwhile goes with the next. What others accepted it pulls: each round it exchanges
 * version vectors with one peer, in turn, and fetches what it lacks, page by page, from one peer at a time. So a write is
 * sent to a server twice only where its origin comes back while another server stands in for it.
 *
 * <p>A peer that does not answer is left alone until the next round, or until it speaks. When it is back, the vectors are
 * exchanged first. A peer that has lost its own earlier writes, and does not ask, is told those too: they have no other
 * sender. One page per peer, and one of a pull, is all that is kept in memory of what is under way.
 */
public final class Replication {

    /** What replication understands. */
    public sealed interface Command {}

    /** The replica is ready, and holds this. Comes first. */
    public record Opened(ActorRef<ReplicaRequest> replica, SortedMap<String, Long> vector) implements Command {}

    /** The replica now holds this. */
    public record Grown(SortedMap<String, Long> vector) implements Command {}

    /** Answers {@link ReplicaRequest.Read}. */
    public record PageRead(String peer, List<StoredWrite> writes) implements Command {}

    /** Answers {@link ReplicaRequest.Read} too: the disk refuses. */
    public record PageUnreadable(String peer) implements Command {}

    /** Answers {@link ReplicaRequest.Store}: whether all is safe. */
    public record Kept(String peer, boolean safe) implements Command {}

    /** The servers, as the reference lists them now. */
    public record MembersChanged(Members members) implements Command {}

    /** A peer tells its writes. */
    public record ReplicateAsked(Incoming<Request.Replicate> incoming) implements Command {}

    /** A peer asks for what it lacks. */
    public record SyncAsked(Incoming<Request.Sync> incoming) implements Command {}

    private record Ended(RequestEdge.Outcome outcome) implements Command {}

    private enum Tick implements Command {
        ROUND
    }

    /** How much may come before the replica is open. */
    private static final int STASH = 1_000;

    private final ClusterSettings settings;
    private final ReplicationSettings bounds;
    private final EventSink events;
    private final String self;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<ReplicaRequest> replica;
    private final ActorRef<RequestEdge.Outcome> ended;
    private final TimerScheduler<Command> timers;
    private final PeerTable peers;
    private final Pull pull = new Pull();
    private SortedMap<String, Long> vector;

    /** @param self the name of this server */
    public static Behavior<Command> create(
            ClusterSettings settings, EventSink events, String self, ActorRef<RequestEdge.Command> requests) {
        return Behaviors.withStash(STASH, stash -> Behaviors.receive(Command.class)
                .onMessage(Opened.class, opened -> open(opened, stash, settings, events, self, requests))
                .onAnyMessage(early -> {
                    stash.stash(early);
                    return Behaviors.same();
                })
                .build());
    }

    private static Behavior<Command> open(
            Opened opened,
            StashBuffer<Command> stash,
            ClusterSettings settings,
            EventSink events,
            String self,
            ActorRef<RequestEdge.Command> requests) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> stash.unstashAll(
                new Replication(context, timers, opened, settings, events, self, requests).replicating())));
    }

    private Replication(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            Opened opened,
            ClusterSettings settings,
            EventSink events,
            String self,
            ActorRef<RequestEdge.Command> requests) {
        this.settings = settings;
        this.bounds = settings.replication();
        this.events = events;
        this.self = self;
        this.requests = requests;
        this.replica = opened.replica();
        this.vector = new TreeMap<>(opened.vector());
        this.peers = new PeerTable(bounds.batchWrites());
        this.ended = context.messageAdapter(RequestEdge.Outcome.class, Ended::new);
        this.timers = timers;
        scheduleRound();
    }

    private Behavior<Command> replicating() {
        return Behaviors.receive(Command.class)
                .onMessage(Grown.class, this::onGrown)
                .onMessage(PageRead.class, this::onPageRead)
                .onMessage(PageUnreadable.class, this::onPageUnreadable)
                .onMessage(Kept.class, this::onKept)
                .onMessage(MembersChanged.class, this::onMembersChanged)
                .onMessage(ReplicateAsked.class, this::onReplicateAsked)
                .onMessage(SyncAsked.class, this::onSyncAsked)
                .onMessage(Ended.class, this::onEnded)
                .onMessageEquals(Tick.ROUND, this::onRound)
                .build();
    }

    private Behavior<Command> onGrown(Grown grown) {
        vector = new TreeMap<>(grown.vector());
        peers.all().forEach(this::advance);
        return Behaviors.same();
    }

    private Behavior<Command> onMembersChanged(MembersChanged changed) {
        for (Member member : changed.members().others()) {
            advance(peers.learn(member));
        }
        return Behaviors.same();
    }

    private Behavior<Command> onRound() {
        scheduleRound();
        peers.beginRound();
        peers.all().forEach(peer -> {
            declareLag(peer);
            advance(peer);
        });
        replica.tell(new ReplicaRequest.Declare());
        return Behaviors.same();
    }

    private void scheduleRound() {
        timers.startSingleTimer(Tick.ROUND, bounds.syncInterval());
    }

    private Behavior<Command> onReplicateAsked(ReplicateAsked asked) {
        Incoming<Request.Replicate> incoming = asked.incoming();
        SortedMap<String, Long> told = new TreeMap<>();
        incoming.request().writes().forEach(write -> told.merge(write.origin(), write.sequence(), Math::max));
        // Beside its own writes a peer tells at most those that this server has forgotten.
        told.keySet().stream()
                .map(Origin::server)
                .filter(server -> !server.equals(self))
                .findFirst()
                .ifPresent(teller -> {
                    holds(teller, told);
                    peers.named(teller).ifPresent(this::heardFrom);
                });
        replica.tell(new ReplicaRequest.Keep(incoming));
        return Behaviors.same();
    }

    private Behavior<Command> onSyncAsked(SyncAsked asked) {
        Request.Sync sync = asked.incoming().request();
        var peer = peers.named(sync.server());
        replica.tell(new ReplicaRequest.Serve(asked.incoming(), peer.isEmpty()));
        peer.ifPresent(known -> {
            known.lives().fetches();
            learnAll(known, sync.vector());
            heardFrom(known);
        });
        return Behaviors.same();
    }

    private void heardFrom(PeerProgress peer) {
        if (peer.isAway()) {
            peer.back();
            advance(peer);
        }
    }

    /** Does the next thing that there is to do with a peer, if any. */
    private void advance(PeerProgress peer) {
        if (peer.isBusy() || peer.isAway()) {
            return;
        }
        boolean lacks = peer.lag(self, vector) > 0;
        if (!peer.isConfirmed()) {
            if (lacks || peer.isSyncDue()) {
                push(peer, List.of());
            }
        } else if (peer.isSyncDue() && pull.isFree() && (peer.pushedLast() || !lacks)) {
            sync(peer);
        } else if (lacks) {
            peer.beginPush();
            replica.tell(new ReplicaRequest.Read(
                    peer.name(), peer.known().orElseThrow(), peer.lives().origins(), peer.pageWrites()));
        }
    }

    private Behavior<Command> onPageRead(PageRead read) {
        peers.named(read.peer()).ifPresent(peer -> push(peer, read.writes()));
        return Behaviors.same();
    }

    /** The next round tries again. */
    private Behavior<Command> onPageUnreadable(PageUnreadable unreadable) {
        peers.named(unreadable.peer()).ifPresent(PeerProgress::pause);
        return Behaviors.same();
    }

    /** Pushes; nothing, to learn what the peer has. */
    private void push(PeerProgress peer, List<StoredWrite> writes) {
        peer.beginPush();
        ask(peer, new Request.Replicate(writes));
    }

    private void sync(PeerProgress peer) {
        pull.begin(peer.name());
        peer.beginSync();
        ask(peer, new Request.Sync(self, vector, peer.pageWrites()));
    }

    private void ask(PeerProgress peer, Request request) {
        peer.lives().asked(vector);
        requests.tell(new RequestEdge.Ask(peer.name(), peer.address(), request, settings.requestTimeout(), 1, ended));
    }

    private Behavior<Command> onEnded(Ended message) {
        RequestEdge.Outcome outcome = message.outcome();
        peers.named(outcome.peer()).ifPresent(peer -> onEnded(peer, outcome));
        return Behaviors.same();
    }

    private void onEnded(PeerProgress peer, RequestEdge.Outcome outcome) {
        if (outcome instanceof RequestEdge.Answered answered) {
            peer.answered();
            if (answered.reply() instanceof Reply.Have have && answered.request() instanceof Request.Replicate pushed) {
                onHave(peer, pushed, have);
            } else if (answered.reply() instanceof Reply.SyncPage page) {
                onSyncPage(peer, page);
            } else {
                peer.pause();
                endPull(peer);
            }
        } else {
            peer.unanswered();
            endPull(peer);
        }
        declareLag(peer);
    }

    private void onHave(PeerProgress peer, Request.Replicate pushed, Reply.Have have) {
        if (pushed.writes().isEmpty()) {
            peer.lives().answered(have.vector());
            learnAll(peer, have.vector());
            return;
        }
        boolean stuck = have.vector().entrySet().stream()
                .allMatch(origin -> peer.knownOf(origin.getKey()) == origin.getValue());
        peer.hasOf(have.vector());
        holds(peer.name(), have.vector());
        if (stuck) {
            peer.pause();
        }
        advance(peer);
    }

    private void learnAll(PeerProgress peer, SortedMap<String, Long> has) {
        peer.has(has);
        holds(peer.name(), has);
        declareLag(peer);
        advance(peer);
    }

    private void onSyncPage(PeerProgress peer, Reply.SyncPage page) {
        if (page.writes().isEmpty()) {
            endPull(peer);
        } else {
            pull.fetched(page.more());
            replica.tell(new ReplicaRequest.Store(peer.name(), page.writes()));
        }
        peer.lives().answered(page.vector());
        learnAll(peer, page.vector());
    }

    private Behavior<Command> onKept(Kept kept) {
        peers.named(kept.peer()).filter(peer -> pull.isOf(peer.name())).ifPresent(peer -> {
            if (kept.safe() && pull.hasMore()) {
                pull.free();
                peer.syncIsDue();
                advance(peer);
            } else {
                endPull(peer);
            }
        });
        return Behaviors.same();
    }

    /** Lets the next one have its turn, if it was this peer's. */
    private void endPull(PeerProgress peer) {
        if (!pull.isOf(peer.name())) {
            return;
        }
        if (pull.end()) {
            replica.tell(new ReplicaRequest.Declare());
        }
        peers.all().stream().filter(PeerProgress::isSyncDue).forEach(this::advance);
    }

    /** Tells whoever waits for several disks. */
    private void holds(String peer, SortedMap<String, Long> has) {
        if (bounds.ack() != Ack.LOCAL) {
            replica.tell(new ReplicaRequest.PeerHolds(peer, has));
        }
    }

    private void declareLag(PeerProgress peer) {
        long lag = peer.lag(self, vector);
        if (peer.known().isPresent() && peer.declares(lag)) {
            events.emit(new ReplicationLag(peer.name(), lag));
        }
    }
}
