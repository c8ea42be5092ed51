package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.edge.SubscribeEdge;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.EventSink;
import java.time.Duration;
import java.util.Map;

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

    private final CatchUpSettings settings;
    private final Duration askAgainAfter;
    private final EventSink events;
    private final ActorRef<? super News> news;
    private final TimerScheduler<Command> timers;
    private final ReadMarks marks;
    private final Display display;
    private final Map<String, FollowedTopic> topics;
    private final PublisherNumbers numbers = new PublisherNumbers();
    private final ActorRef<SubscribeEdge.Command> subscriptions;
    private final GapSuspicions gaps;
    private final Readings readings;

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
        var heard = context.messageAdapter(SubscribeEdge.Heard.class, Heard::new);
        var connected = context.messageAdapter(
                SubscribeEdge.Connected.class, connection -> new CatchUp("connected to " + connection.broker()));
        this.subscriptions = context.spawn(
                SubscribeEdge.create(life.wire(), settings.brokers(), heard, connected), "subscribe-edge");
        this.gaps = new GapSuspicions(events, this.settings.window());
        var history = context.spawn(
                HistoryCaller.create(
                        life.wire(),
                        settings,
                        context.messageAdapter(HistoryCaller.Answer.class, HistoryAnswered::new)),
                "history");
        this.readings = new Readings(
                new ReadingPlan(topics.values(), settings.servers(), this.settings.window()),
                history,
                this.settings.page(),
                numbers,
                gaps,
                display);
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
            readings.leave(topic);
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
        gaps.suspect(topic, reason);
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
        topics.values().forEach(topic -> gaps.suspectSmall(topic, reason));
        readNext();
    }

    private Behavior<Command> onHistoryAnswered(HistoryAnswered answered) {
        readings.onAnswer(answered.answer());
        return readNext();
    }

    private Behavior<Command> onAskSilentAgain() {
        readings.askSilentAgain();
        return readNext();
    }

    /** While brokers settle nothing new is begun: it would have to be read again. */
    private Behavior<Command> readNext() {
        if (!timers.isTimerActive(Timer.SETTLED)) {
            readings.next();
            if (readings.areLeftToTheSilent() && !timers.isTimerActive(Timer.ASK_SILENT_AGAIN)) {
                timers.startSingleTimer(Timer.ASK_SILENT_AGAIN, askAgainAfter);
            }
        }
        return this;
    }
}
