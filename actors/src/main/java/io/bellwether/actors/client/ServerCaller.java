package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.RawEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.actors.event.NodeEvent.ClientGaveUp;
import io.bellwether.actors.event.NodeEvent.HistoryShown;
import io.bellwether.actors.event.NodeEvent.MessageSent;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Asks servers for a client: one thing at a time, as a person does. Without an answer it asks the next server, the same
 * request with the same id, so that a message whose acknowledgement was lost stays one message.
 */
public final class ServerCaller extends AbstractBehavior<ServerCaller.Command> {

    /** What the caller understands. */
    public sealed interface Command {}

    /** @param replyTo is told exactly one {@link Completion} */
    public record Call(Request request, ActorRef<? super Completion> replyTo) implements Command {}

    /** Sends bytes as they are to one server, once. */
    public record CallRaw(Peer server, byte[] frame, ActorRef<? super Completion> replyTo) implements Command {}

    private record Ended(RequestEdge.Outcome outcome) implements Command {}

    private record RawEnded(RawEdge.Outcome outcome) implements Command {}

    private final ClientSettings settings;
    private final EventSink events;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<RawEdge.Command> raw;
    private final ActorRef<RequestEdge.Outcome> ended;
    private final ActorRef<RawEdge.Outcome> rawEnded;

    private final Deque<Command> calls = new ArrayDeque<>();
    private long number;
    private int server;
    private int triesLeft;

    public static Behavior<Command> create(NodeWire wire, ClientSettings settings) {
        return Behaviors.setup(context -> new ServerCaller(context, wire, settings));
    }

    private ServerCaller(ActorContext<Command> context, NodeWire wire, ClientSettings settings) {
        super(context);
        this.settings = settings;
        this.events = wire.events();
        this.requests = context.spawn(RequestEdge.create(wire), "request-edge");
        this.raw = context.spawn(RawEdge.create(wire), "raw-edge");
        this.ended = context.messageAdapter(RequestEdge.Outcome.class, Ended::new);
        this.rawEnded = context.messageAdapter(RawEdge.Outcome.class, RawEnded::new);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Call.class, this::onCall)
                .onMessage(CallRaw.class, this::onCall)
                .onMessage(Ended.class, this::onEnded)
                .onMessage(RawEnded.class, this::onRawEnded)
                .build();
    }

    private Behavior<Command> onCall(Command call) {
        calls.add(call);
        if (calls.size() == 1) {
            startFirst();
        }
        return this;
    }

    /** The call at the head of the queue is the one that runs. */
    private void startFirst() {
        number++;
        if (calls.peek() instanceof Call call) {
            triesLeft = settings.tries();
            declareMessage(call.request());
            ask(call);
        } else if (calls.peek() instanceof CallRaw call) {
            events.emit(new ClientAsked(number, RawEdge.LABEL, call.server().name()));
            raw.tell(new RawEdge.Send(call.server(), call.frame(), settings.requestTimeout(), rawEnded));
        }
    }

    /** Once, however often it is then asked. */
    private void declareMessage(Request request) {
        if (request instanceof Request.Publish publish) {
            publish.id().ifPresent(id -> events.emit(new MessageSent(id, publish.channel(), publish.message())));
        } else if (request instanceof Request.SendDirect send) {
            send.id().ifPresent(id -> events.emit(new MessageSent(id, send.dst(), send.message())));
        }
    }

    private void ask(Call call) {
        Peer peer = settings.servers().get(server);
        triesLeft--;
        events.emit(new ClientAsked(number, call.request().service(), peer.name()));
        requests.tell(
                new RequestEdge.Ask(peer.name(), peer.address(), call.request(), settings.requestTimeout(), 1, ended));
    }

    private Behavior<Command> onEnded(Ended end) {
        if (!(calls.peek() instanceof Call call)) {
            return this;
        }
        RequestEdge.Outcome outcome = end.outcome();
        String service = call.request().service();
        if (outcome instanceof RequestEdge.Answered answered) {
            answered(service, answered.reply());
            declareHistory(call.request(), answered.reply());
            finish(call.replyTo(), new Completion.Answered(answered.peer(), answered.reply()));
        } else if (outcome instanceof RequestEdge.Unanswered unanswered) {
            server = (server + 1) % settings.servers().size();
            if (triesLeft > 0) {
                ask(call);
            } else {
                gaveUp(service, settings.tries() + " tries; " + unanswered.reason(), call.replyTo());
            }
        }
        return this;
    }

    private Behavior<Command> onRawEnded(RawEnded end) {
        if (!(calls.peek() instanceof CallRaw call)) {
            return this;
        }
        if (end.outcome() instanceof RawEdge.Answered answered) {
            answered(RawEdge.LABEL, answered.reply());
            finish(call.replyTo(), new Completion.Answered(call.server().name(), answered.reply()));
        } else if (end.outcome() instanceof RawEdge.Unanswered unanswered) {
            gaveUp(RawEdge.LABEL, unanswered.reason(), call.replyTo());
        }
        return this;
    }

    private void answered(String service, Reply reply) {
        ReplyText text = ReplyText.of(reply);
        events.emit(new ClientAnswered(number, service, text.status(), text.detail()));
    }

    private void declareHistory(Request request, Reply reply) {
        if (request instanceof Request.History asked && reply instanceof Reply.HistoryPage page) {
            String topic = asked.channel().or(asked::user).orElse("");
            events.emit(new HistoryShown(topic, ReplyText.texts(page)));
        }
    }

    private void gaveUp(String service, String reason, ActorRef<? super Completion> replyTo) {
        events.emit(new ClientGaveUp(number, service, reason));
        finish(replyTo, new Completion.GaveUp(reason));
    }

    private void finish(ActorRef<? super Completion> replyTo, Completion completion) {
        calls.remove();
        replyTo.tell(completion);
        if (!calls.isEmpty()) {
            startFirst();
        }
    }
}
