package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;

/** Asks servers for pages of history: the next server where one does not answer. Whoever asks waits for the answer. */
final class HistoryCaller extends AbstractBehavior<HistoryCaller.Command> {

    /** What the history caller understands. */
    sealed interface Command {}

    record Ask(Request.History request) implements Command {}

    /** From now on asks the next server first: each may have what others lack, while they cannot reach one another. */
    enum MoveOn implements Command {
        TO_NEXT_SERVER
    }

    private record Ended(RequestEdge.Outcome outcome) implements Command {}

    /** How an {@link Ask} ended. */
    sealed interface Answer {}

    record Page(Reply.HistoryPage page) implements Answer {}

    /** A server answered, and has no history of that. */
    record NoSuchTopic() implements Answer {}

    /** No server answered. */
    record Unavailable() implements Answer {}

    private final ClientSettings settings;
    private final ActorRef<? super Answer> asker;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<RequestEdge.Outcome> ended;
    private int server;
    private int triesLeft;

    /** @param asker is told exactly one {@link Answer} to each {@link Ask} */
    static Behavior<Command> create(NodeWire wire, ClientSettings settings, ActorRef<? super Answer> asker) {
        return Behaviors.setup(context -> new HistoryCaller(context, wire, settings, asker));
    }

    private HistoryCaller(
            ActorContext<Command> context, NodeWire wire, ClientSettings settings, ActorRef<? super Answer> asker) {
        super(context);
        this.settings = settings;
        this.asker = asker;
        this.requests = context.spawn(RequestEdge.create(wire), "request-edge");
        this.ended = context.messageAdapter(RequestEdge.Outcome.class, Ended::new);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Ask.class, this::onAsk)
                .onMessage(Ended.class, this::onEnded)
                .onMessageEquals(MoveOn.TO_NEXT_SERVER, this::onMoveOn)
                .build();
    }

    private Behavior<Command> onAsk(Ask ask) {
        triesLeft = settings.servers().size();
        return send(ask.request());
    }

    private Behavior<Command> send(Request request) {
        Peer peer = settings.servers().get(server);
        triesLeft--;
        requests.tell(new RequestEdge.Ask(peer.name(), peer.address(), request, settings.requestTimeout(), 1, ended));
        return this;
    }

    private Behavior<Command> onEnded(Ended end) {
        if (end.outcome() instanceof RequestEdge.Answered answered) {
            asker.tell(answered.reply() instanceof Reply.HistoryPage page ? new Page(page) : new NoSuchTopic());
            return this;
        }
        onMoveOn();
        if (triesLeft > 0) {
            return send(end.outcome().request());
        }
        asker.tell(new Unavailable());
        return this;
    }

    private Behavior<Command> onMoveOn() {
        server = (server + 1) % settings.servers().size();
        return this;
    }
}
