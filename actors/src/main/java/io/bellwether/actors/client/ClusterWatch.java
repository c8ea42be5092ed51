package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.client.News.BrokerConnected;
import io.bellwether.actors.client.News.ClockOffset;
import io.bellwether.actors.client.News.ClusterSeen;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.edge.SubscribeEdge;
import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Publication.CoordinatorAnnounced;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks after a client's cluster: every few seconds it asks each server whether it is the coordinator (any answer is a
 * sign of life) and one that lives for its clock, and in between it listens for announcements of a new coordinator.
 */
final class ClusterWatch extends AbstractBehavior<ClusterWatch.Command> {

    /** What the watch understands; nobody has to tell it anything. */
    sealed interface Command {}

    private record Ended(RequestEdge.Outcome outcome) implements Command {}

    private record Heard(Publication publication) implements Command {}

    private record Connected(String broker) implements Command {}

    private enum Tick implements Command {
        LOOK
    }

    /** What a server's last answer, or silence, said. */
    private enum Sign {
        NOT_ASKED,
        SILENT,
        ANSWERS,
        COORDINATES
    }

    static final Duration INTERVAL = Duration.ofSeconds(10);

    /** Somebody waits for the first one to answer. */
    static final Duration INTERVAL_IN_SILENCE = Duration.ofSeconds(2);

    private final String node;
    private final ClientSettings settings;
    private final ActorRef<? super News> news;
    private final TimerScheduler<Command> timers;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<RequestEdge.Outcome> ended;
    private final Map<String, Sign> signs = new LinkedHashMap<>();
    /** A coordinator that this client has no address of. */
    private Optional<String> announcedStranger = Optional.empty();

    private Epoch newest = Epoch.NONE;
    private Optional<ClockOffset> offset = Optional.empty();
    private int waitingFor;

    /** @param node the client's own name */
    static Behavior<Command> create(String node, NodeWire wire, ClientSettings settings, ActorRef<? super News> news) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers -> new ClusterWatch(context, timers, node, wire, settings, news)));
    }

    private ClusterWatch(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            String node,
            NodeWire wire,
            ClientSettings settings,
            ActorRef<? super News> news) {
        super(context);
        this.node = node;
        this.settings = settings;
        this.news = news;
        this.timers = timers;
        this.requests = context.spawn(RequestEdge.create(wire), "request-edge");
        this.ended = context.messageAdapter(RequestEdge.Outcome.class, Ended::new);
        settings.servers().forEach(server -> signs.put(server.name(), Sign.NOT_ASKED));
        var heard = context.messageAdapter(SubscribeEdge.Heard.class, message -> new Heard(message.publication()));
        var connected = context.messageAdapter(SubscribeEdge.Connected.class, line -> new Connected(line.broker()));
        context.spawn(SubscribeEdge.create(wire, settings.brokers(), heard, connected), "subscribe-edge")
                .tell(new SubscribeEdge.Subscribe(Publication.SERVERS_TOPIC));
        look();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Ended.class, end -> onEnded(end.outcome()))
                .onMessage(Heard.class, heard -> onHeard(heard.publication()))
                .onMessage(Connected.class, this::onConnected)
                .onMessageEquals(Tick.LOOK, this::look)
                .build();
    }

    private Behavior<Command> look() {
        settings.servers().forEach(server -> ask(server, new Request.Heartbeat(node)));
        return this;
    }

    private void ask(Peer server, Request request) {
        waitingFor++;
        requests.tell(
                new RequestEdge.Ask(server.name(), server.address(), request, settings.requestTimeout(), 1, ended));
    }

    private Behavior<Command> onEnded(RequestEdge.Outcome outcome) {
        if (outcome.request() instanceof Request.ReadClock) {
            onClockRead(outcome);
        } else if (outcome instanceof RequestEdge.Answered answered) {
            signs.put(outcome.peer(), answered.reply() instanceof Reply.Done ? Sign.COORDINATES : Sign.ANSWERS);
            if (outcome.peer().equals(firstAnswering().orElse(""))) {
                peer(outcome.peer()).ifPresent(server -> ask(server, new Request.ReadClock()));
            }
        } else {
            signs.put(outcome.peer(), Sign.SILENT);
        }
        tell();
        waitingFor--;
        if (waitingFor == 0) {
            timers.startSingleTimer(Tick.LOOK, firstAnswering().isPresent() ? INTERVAL : INTERVAL_IN_SILENCE);
        }
        return this;
    }

    private void onClockRead(RequestEdge.Outcome outcome) {
        if (outcome instanceof RequestEdge.Answered answered
                && answered.reply() instanceof Reply.ClockReading reading) {
            offset = Optional.of(
                    ClockOffset.of(answered.peer(), reading, answered.sentMicros(), answered.receivedMicros()));
        }
    }

    private Behavior<Command> onConnected(Connected connected) {
        news.tell(new BrokerConnected(connected.broker()));
        return this;
    }

    /** An announcement of an older epoch was late, and is no news. */
    private Behavior<Command> onHeard(Publication publication) {
        if (publication instanceof CoordinatorAnnounced announced) {
            Epoch epoch = Epoch.heard(announced.epoch()).orElse(newest);
            if (!newest.isNewerThan(epoch)) {
                newest = epoch;
                follow(announced.coordinator());
                tell();
            }
        }
        return this;
    }

    private void follow(String coordinator) {
        signs.replaceAll((server, sign) -> sign == Sign.COORDINATES ? Sign.ANSWERS : sign);
        signs.replace(coordinator, Sign.COORDINATES);
        announcedStranger = Optional.of(coordinator).filter(name -> !signs.containsKey(name));
    }

    private void tell() {
        List<String> coordinators = firstAnswering().isEmpty()
                ? List.of()
                : announcedStranger.map(List::of).orElse(names(Sign.COORDINATES));
        List<String> answering = signs.entrySet().stream()
                .filter(entry -> answers(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        news.tell(new ClusterSeen(answering, names(Sign.SILENT), coordinators, offset));
    }

    private static boolean answers(Sign sign) {
        return sign == Sign.ANSWERS || sign == Sign.COORDINATES;
    }

    private Optional<String> firstAnswering() {
        return signs.entrySet().stream()
                .filter(entry -> answers(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<String> names(Sign sign) {
        return signs.entrySet().stream()
                .filter(entry -> entry.getValue() == sign)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<Peer> peer(String name) {
        return settings.servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst();
    }
}
