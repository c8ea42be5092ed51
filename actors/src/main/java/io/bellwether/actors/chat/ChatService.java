package io.bellwether.actors.chat;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.event.NodeEvent.RequestRefused;
import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Users, channels and messages. Reads are answered at once. A write is appended and synced, then applied, answered and
 * published, in this order: what was acknowledged, or seen by a reader, survives a crash. Where the disk refuses, the
 * write is refused, and reads go on.
 *
 * <p>Writes that arrive while a sync runs wait, and share the next one (group commit). Two writes about the same name or
 * message id never share one, so that the second is judged by what became of the first.
 */
public final class ChatService extends AbstractBehavior<ChatService.Command> {

    /** What the chat service understands. */
    public sealed interface Command {}

    /** Any of the requests of the chat: {@code login}, {@code users}, {@code publish} and so on. */
    public record Asked(Incoming<Request> incoming) implements Command {}

    private record Synced(SyncOutcome outcome) implements Command {}

    private final NodeLog log;
    private final EventSink events;
    private final ActorRef<PublishEdge.Command> publications;
    private final Runnable processed;
    private final ChatState state;
    private final WriteGate gate;

    private final Deque<Incoming<Request>> waiting = new ArrayDeque<>();
    private final List<Write> syncing = new ArrayList<>();
    private final Set<String> subjects = new HashSet<>();

    /**
     * What was recovered is read here, and not kept: it may be every message of years.
     *
     * @param processed called after each request, for Berkeley's count of messages; it only tells
     */
    public static Behavior<Command> create(
            Incarnation life,
            Limits limits,
            ClusterSettings settings,
            ActorRef<PublishEdge.Command> publications,
            Runnable processed) {
        NodeLog log = life.log();
        EventSink events = life.ports().events();
        ChatState state = new ChatState(life.recovered());
        WriteGate gate = new WriteGate(
                state,
                new ChatRules(state, limits, settings),
                new ChatWrites(life.ports().node(), life.clock(), state.lastSequence()));
        return Behaviors.setup(context -> new ChatService(context, log, events, state, gate, publications, processed));
    }

    private ChatService(
            ActorContext<Command> context,
            NodeLog log,
            EventSink events,
            ChatState state,
            WriteGate gate,
            ActorRef<PublishEdge.Command> publications,
            Runnable processed) {
        super(context);
        this.log = log;
        this.events = events;
        this.state = state;
        this.gate = gate;
        this.publications = publications;
        this.processed = processed;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Asked.class, this::onAsked)
                .onMessage(Synced.class, this::onSynced)
                .build();
    }

    private Behavior<Command> onAsked(Asked asked) {
        Incoming<Request> incoming = asked.incoming();
        Request request = incoming.request();
        if (request instanceof Request.ListUsers) {
            incoming.answer(new Reply.Users(state.users()));
        } else if (request instanceof Request.ListChannels) {
            incoming.answer(new Reply.Channels(state.channels()));
        } else if (request instanceof Request.History) {
            refuse(incoming, "Este servidor ainda não oferece o serviço de histórico");
        } else {
            waiting.add(incoming);
            commitIfIdle();
        }
        processed.run();
        return this;
    }

    private Behavior<Command> onSynced(Synced synced) {
        if (synced.outcome() instanceof SyncOutcome.Failed failed) {
            syncing.forEach(write -> refuseStore(write.incoming(), failed.reason()));
        } else {
            syncing.forEach(this::complete);
        }
        syncing.clear();
        subjects.clear();
        commitIfIdle();
        return this;
    }

    private void commitIfIdle() {
        if (!syncing.isEmpty()) {
            return;
        }
        while (!waiting.isEmpty() && !isInGroup(waiting.peek().request())) {
            take(waiting.remove());
        }
        if (!syncing.isEmpty()) {
            var self = getContext().getSelf();
            log.sync(outcome -> self.tell(new Synced(outcome)));
        }
    }

    private boolean isInGroup(Request request) {
        return gate.subject(request).filter(subjects::contains).isPresent();
    }

    private void take(Incoming<Request> incoming) {
        Admission admission = gate.admit(incoming);
        if (admission instanceof Admission.Refused refused) {
            refuse(incoming, refused.reason());
        } else if (admission instanceof Admission.StoredBefore) {
            done(incoming);
        } else if (admission instanceof Admission.Admitted admitted) {
            append(admitted.write());
        }
    }

    private void append(Write write) {
        try {
            log.append(write.record());
            syncing.add(write);
            gate.subject(write.incoming().request()).ifPresent(subjects::add);
        } catch (StoreException e) {
            refuseStore(write.incoming(), e.getMessage());
        }
    }

    private void complete(Write write) {
        state.apply(write.record());
        events.emit(write.declared());
        done(write.incoming());
        write.published().ifPresent(publication -> publications.tell(new PublishEdge.Publish(publication)));
    }

    private static void done(Incoming<Request> incoming) {
        incoming.answer(new Reply.Done(incoming.request().service()));
    }

    private void refuseStore(Incoming<Request> incoming, String reason) {
        events.emit(new StoreRefused(incoming.request().service(), reason));
        refuse(incoming, "O servidor não conseguiu gravar (" + reason + "): tente outro servidor");
    }

    private void refuse(Incoming<Request> incoming, String reason) {
        String service = incoming.request().service();
        events.emit(new RequestRefused(service, reason));
        incoming.answer(new Reply.Refused(service, reason));
    }
}
