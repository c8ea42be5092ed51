package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads history from several servers side by side, page by page, to the newest, and passes it on in one order. Once one of
 * them has answered, the others have half a request timeout left: nobody waits long for a server that is slow or dead.
 */
final class HistoryCaller extends AbstractBehavior<HistoryCaller.Command> {

    /** What the history caller understands. */
    sealed interface Command {}

    /**
     * Reads from each of these servers all that follows the request's cursor. Ends the reading before.
     *
     * @param number comes back with every answer
     */
    record Read(long number, List<String> servers, Request.History request) implements Command {}

    private record Ended(RequestEdge.Outcome outcome) implements Command {}

    private enum Timer implements Command {
        TOO_LATE
    }

    /** What a {@link Read} brings: any number of {@link Found}, then one {@link AllRead}. */
    sealed interface Answer {
        long number();
    }

    /** The next messages, by their cursors. What several servers have comes several times. */
    record Found(long number, List<StoredMessage> messages) implements Answer {}

    /** @param silent the servers that did not answer to the end, or not in time */
    record AllRead(long number, List<String> silent) implements Answer {}

    private final ClientSettings settings;
    private final TimerScheduler<Command> timers;
    private final ActorRef<? super Answer> asker;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<RequestEdge.Outcome> ended;
    private final Map<String, Peer> peers = new LinkedHashMap<>();
    private final Map<String, Request.History> waiting = new LinkedHashMap<>();
    private final Map<String, Request.History> next = new LinkedHashMap<>();
    private final Set<String> late = new LinkedHashSet<>();
    private final List<String> silent = new ArrayList<>();
    private HistoryMerge merge = new HistoryMerge(List.of());
    private long number;

    static Behavior<Command> create(NodeWire wire, ClientSettings settings, ActorRef<? super Answer> asker) {
        return Behaviors.setup(
                context -> Behaviors.withTimers(timers -> new HistoryCaller(context, timers, wire, settings, asker)));
    }

    private HistoryCaller(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            NodeWire wire,
            ClientSettings settings,
            ActorRef<? super Answer> asker) {
        super(context);
        this.settings = settings;
        this.timers = timers;
        this.asker = asker;
        this.requests = context.spawn(RequestEdge.create(wire), "request-edge");
        this.ended = context.messageAdapter(RequestEdge.Outcome.class, Ended::new);
        settings.servers().forEach(peer -> peers.put(peer.name(), peer));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Read.class, this::onRead)
                .onMessage(Ended.class, this::onEnded)
                .onMessageEquals(Timer.TOO_LATE, this::onTooLate)
                .build();
    }

    private Behavior<Command> onRead(Read read) {
        number = read.number();
        merge = new HistoryMerge(read.servers());
        waiting.clear();
        next.clear();
        late.clear();
        silent.clear();
        timers.cancel(Timer.TOO_LATE);
        read.servers().forEach(server -> ask(server, read.request()));
        return passOn();
    }

    private void ask(String server, Request.History request) {
        Peer peer = peers.get(server);
        waiting.put(server, request);
        requests.tell(new RequestEdge.Ask(server, peer.address(), request, settings.requestTimeout(), 1, ended));
    }

    /** What comes for an earlier reading, or for a server that is waited for no longer, is nothing. */
    private Behavior<Command> onEnded(Ended end) {
        RequestEdge.Outcome outcome = end.outcome();
        if (!waiting.remove(outcome.peer(), outcome.request())) {
            return this;
        }
        if (outcome instanceof RequestEdge.Answered answered) {
            onAnswer(answered.peer(), (Request.History) answered.request(), answered.reply());
        } else {
            onSilence(outcome.peer());
        }
        return passOn();
    }

    private void onAnswer(String server, Request.History asked, Reply reply) {
        if (reply instanceof Reply.HistoryPage page
                && !page.messages().isEmpty()
                && !page.next().equals(asked.after())) {
            merge.add(server, page.messages());
            next.put(server, new Request.History(asked.channel(), asked.user(), page.next(), asked.limit()));
        } else {
            merge.end(server);
        }
        late.remove(server);
        if (late.isEmpty() && !waiting.isEmpty()) {
            late.addAll(waiting.keySet());
            timers.startSingleTimer(Timer.TOO_LATE, settings.requestTimeout().dividedBy(2));
        }
    }

    private void onSilence(String server) {
        silent.add(server);
        late.remove(server);
        merge.end(server);
    }

    private Behavior<Command> onTooLate() {
        List.copyOf(late).forEach(server -> {
            waiting.remove(server);
            onSilence(server);
        });
        return passOn();
    }

    private Behavior<Command> passOn() {
        List<StoredMessage> found = merge.take();
        if (!found.isEmpty()) {
            asker.tell(new Found(number, found));
        }
        for (String server : List.copyOf(next.keySet())) {
            if (merge.waiting(server) < next.get(server).limit()) {
                ask(server, next.remove(server));
            }
        }
        if (merge.isDone()) {
            timers.cancel(Timer.TOO_LATE);
            asker.tell(new AllRead(number, List.copyOf(silent)));
        }
        return this;
    }
}
