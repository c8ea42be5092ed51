package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.edge.SubscribeEdge;
import io.bellwether.actors.event.NodeEvent.GapSuspected;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.EventSink;
import io.bellwether.protocol.StoredMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person reads: every message of the topics asked for, once, and those of one publisher in the order in which they
 * were written. Publications are best effort, so the reader closes gaps from the servers' history: after each connection
 * to a broker, when a publisher's numbers skip one, and every now and then.
 *
 * <p>While something older may be missing, newer messages wait until every server has been asked: what one acknowledged a
 * moment ago, the others may not have yet. Whoever is silent delays that once, and is asked again until it answers.
 */
public final class Reader extends AbstractBehavior<Reader.Command> {

    /** What the reader understands. */
    public sealed interface Command {}

    /** Follows a channel. */
    public record Subscribe(String topic) implements Command {}

    /** Follows what is written to a user. */
    public record SubscribeInbox(String user) implements Command {}

    /** Follows a channel no longer; does nothing if it was not followed, or is an inbox. */
    public record Unsubscribe(String topic) implements Command {}

    /** Something happened after which messages may be missing. */
    public record CatchUp(String reason) implements Command {}

    private record Heard(SubscribeEdge.Heard publication) implements Command {}

    private record HistoryAnswered(HistoryCaller.Answer answer) implements Command {}

    private enum Timer implements Command {
        SETTLED,
        SAFETY_NET,
        ASK_SILENT_AGAIN
    }

    /** How far back a reading goes that only a skipped number gave cause for. */
    private static final int A_FEW = 100;

    private final CatchUpSettings settings;
    private final Duration askAgainAfter;
    private final ReadingPlan plan;
    private final EventSink events;
    private final ActorRef<? super News> news;
    private final TimerScheduler<Command> timers;
    private final ReadMarks marks;
    private final Display display;
    private final Map<String, FollowedTopic> topics;
    private final PublisherNumbers numbers = new PublisherNumbers();
    private final ActorRef<SubscribeEdge.Command> subscriptions;
    private final ActorRef<HistoryCaller.Command> history;
    private Optional<Reading> reading = Optional.empty();

    /** Reads for nobody but the observers. */
    public static Behavior<Command> create(Incarnation life, ClientSettings settings) {
        return Behaviors.setup(
                context -> create(life, settings, context.getSystem().<News>ignoreRef()));
    }

    /** @param news is told what is read */
    public static Behavior<Command> create(Incarnation life, ClientSettings settings, ActorRef<? super News> news) {
        return Behaviors.setup(
                context -> Behaviors.withTimers(timers -> new Reader(context, timers, life, settings, news)));
    }

    private Reader(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            Incarnation life,
            ClientSettings settings,
            ActorRef<? super News> news) {
        super(context);
        this.settings = settings.catchUp();
        this.askAgainAfter = settings.requestTimeout();
        this.events = life.ports().events();
        this.news = news;
        this.timers = timers;
        this.marks = new ReadMarks(life);
        this.display = new Display(marks, events, news);
        this.topics = ReadMarks.recover(life, this.settings.window());
        this.plan = new ReadingPlan(topics.values(), settings.servers(), this.settings.window());
        var heard = context.messageAdapter(SubscribeEdge.Heard.class, Heard::new);
        var connected = context.messageAdapter(
                SubscribeEdge.Connected.class, connection -> new CatchUp("connected to " + connection.broker()));
        this.subscriptions = context.spawn(
                SubscribeEdge.create(life.wire(), settings.brokers(), heard, connected), "subscribe-edge");
        this.history = context.spawn(
                HistoryCaller.create(
                        life.wire(),
                        settings,
                        context.messageAdapter(HistoryCaller.Answer.class, HistoryAnswered::new)),
                "history");
        topics.values().forEach(topic -> follow(topic, "followed before the restart"));
        timers.startTimerWithFixedDelay(Timer.SAFETY_NET, Timer.SAFETY_NET, phase(life), this.settings.interval());
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Subscribe.class, subscribe -> onSubscribe(subscribe.topic(), false))
                .onMessage(SubscribeInbox.class, subscribe -> onSubscribe(subscribe.user(), true))
                .onMessage(Unsubscribe.class, this::onUnsubscribe)
                .onMessage(CatchUp.class, this::onCatchUp)
                .onMessage(Heard.class, this::onHeard)
                .onMessage(HistoryAnswered.class, this::onHistoryAnswered)
                .onMessageEquals(Timer.SETTLED, this::readNext)
                .onMessageEquals(Timer.SAFETY_NET, this::onSafetyNet)
                .onMessageEquals(Timer.ASK_SILENT_AGAIN, this::onAskSilentAgain)
                .build();
    }

    /** Readers that start together do not all ask at once ever after. */
    private Duration phase(Incarnation life) {
        Duration half = settings.interval().dividedBy(2);
        int most = (int) Math.min(Integer.MAX_VALUE, half.toMillis());
        return half.plusMillis(life.ports().randomness().nextInt("reading-phase", most));
    }

    private Behavior<Command> onSubscribe(String name, boolean inbox) {
        if (!topics.containsKey(name)) {
            FollowedTopic topic = new FollowedTopic(name, inbox, settings.window());
            topics.put(name, topic);
            marks.followed(name, inbox);
            follow(topic, "just subscribed");
        }
        return this;
    }

    private Behavior<Command> onUnsubscribe(Unsubscribe unsubscribe) {
        FollowedTopic topic = topics.get(unsubscribe.topic());
        if (topic != null && !topic.isInbox()) {
            topics.remove(topic.name());
            marks.left(topic.name());
            subscriptions.tell(new SubscribeEdge.Unsubscribe(topic.name()));
            display.declareCaughtUp(topic);
            reading = reading.filter(current -> current.topic() != topic);
        }
        return readNext();
    }

    private void follow(FollowedTopic topic, String reason) {
        subscriptions.tell(new SubscribeEdge.Subscribe(topic.name()));
        events.emit(new Subscribed(topic.name()));
        news.tell(new News.Following(topic.name(), topic.isInbox()));
        suspectGap(topic, reason);
    }

    private Behavior<Command> onCatchUp(CatchUp catchUp) {
        topics.values().forEach(topic -> suspectGap(topic, catchUp.reason()));
        return this;
    }

    /** Brokers may not have the subscription yet; what they miss until then is in the history if it is read later. */
    private void suspectGap(FollowedTopic topic, String reason) {
        events.emit(new GapSuspected(topic.name(), reason));
        topic.suspectGap(settings.window());
        timers.startSingleTimer(Timer.SETTLED, settings.settle());
    }

    private Behavior<Command> onSafetyNet() {
        topics.values().forEach(topic -> topic.wantReading(settings.window()));
        return readNext();
    }

    private Behavior<Command> onHeard(Heard heard) {
        SubscribeEdge.Heard arrived = heard.publication();
        ReadableMessage.of(arrived.publication(), arrived.stamp().epochMicros()).ifPresent(this::onMessage);
        return this;
    }

    private void onMessage(ReadableMessage message) {
        numbers.meet(message.id()).ifPresent(this::lookForSkipped);
        FollowedTopic topic = topics.get(message.topic());
        if (topic == null) {
            return;
        }
        if (topic.isHolding()) {
            topic.keepBack(message).ifPresent(first -> display.show(topic, first));
        } else {
            display.show(topic, message);
        }
    }

    /** It may have gone to any topic. */
    private void lookForSkipped(String reason) {
        for (FollowedTopic topic : topics.values()) {
            suspectSmallGap(topic, reason);
        }
        readNext();
    }

    private void suspectSmallGap(FollowedTopic topic, String reason) {
        if (!topic.suspectsGap()) {
            events.emit(new GapSuspected(topic.name(), reason));
            topic.suspectGap(Math.min(A_FEW, settings.window()));
        }
    }

    // ---- reading the history

    /**
     * One topic at a time; what is urgent ends what is not. While brokers settle nothing new is begun: it would have to be
     * read again.
     */
    private Behavior<Command> readNext() {
        if (timers.isTimerActive(Timer.SETTLED)) {
            return this;
        }
        if (plan.isUrgent()) {
            reading.filter(current -> !current.urgent()).ifPresent(this::abandon);
        }
        if (reading.isEmpty()) {
            beginReading();
        }
        return this;
    }

    private void abandon(Reading current) {
        plan.abandoned(current);
        declareCaughtUp(current);
        reading = Optional.empty();
    }

    private void beginReading() {
        reading = plan.next();
        reading.ifPresent(next -> history.tell(new HistoryCaller.Read(
                next.number(), next.servers(), next.topic().historyAfter(next.after(), settings.page()))));
        if (reading.isEmpty() && plan.isAnyoneSilent() && !timers.isTimerActive(Timer.ASK_SILENT_AGAIN)) {
            timers.startSingleTimer(Timer.ASK_SILENT_AGAIN, askAgainAfter);
        }
    }

    private Behavior<Command> onAskSilentAgain() {
        plan.askSilentAgain();
        return readNext();
    }

    private Behavior<Command> onHistoryAnswered(HistoryAnswered answered) {
        HistoryCaller.Answer answer = answered.answer();
        reading.filter(current -> current.number() == answer.number()).ifPresent(current -> onAnswer(current, answer));
        return this;
    }

    private void onAnswer(Reading current, HistoryCaller.Answer answer) {
        if (answer instanceof HistoryCaller.Found found) {
            found.messages().forEach(stored -> onStored(current.topic(), stored));
        } else if (answer instanceof HistoryCaller.AllRead all) {
            onAllRead(current, all.silent());
        }
    }

    /** The history of a user's direct messages has those that the user sent, too: they are no news. */
    private void onStored(FollowedTopic topic, StoredMessage stored) {
        topic.read(stored.cursor());
        ReadableMessage.of(stored.message(), stored.stamp().epochMicros())
                .filter(message -> message.topic().equals(topic.name()))
                .ifPresent(message -> {
                    numbers.meet(message.id());
                    display.catchUp(topic, message);
                });
    }

    private void onAllRead(Reading ended, List<String> silent) {
        FollowedTopic topic = ended.topic();
        plan.ended(ended, silent);
        declareCaughtUp(ended);
        news.tell(new News.HistoryRead(topic.name()));
        topic.release().forEach(message -> display.show(topic, message));
        marks.read(topic.name(), topic.floor());
        marks.sync();
        reading = Optional.empty();
        readNext();
    }

    /** Where nothing was known to be missing and something was, there may be more. */
    private void declareCaughtUp(Reading ended) {
        if (display.declareCaughtUp(ended.topic()) && !ended.hasCause()) {
            suspectSmallGap(ended.topic(), "no broker had brought what the history has");
        }
    }
}
