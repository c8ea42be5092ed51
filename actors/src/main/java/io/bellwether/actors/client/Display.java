package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.event.NodeEvent.CaughtUp;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.port.EventSink;
import java.util.ArrayList;
import java.util.List;

/** Shows messages, each once, and marks them as read. */
final class Display {

    private final ReadMarks marks;
    private final EventSink events;
    private final ActorRef<? super News> news;
    private final List<String> caughtUp = new ArrayList<>();

    Display(ReadMarks marks, EventSink events, ActorRef<? super News> news) {
        this.marks = marks;
        this.events = events;
        this.news = news;
    }

    /** Shows what a broker brought. */
    void show(FollowedTopic topic, ReadableMessage message) {
        if (topic.isNew(message)) {
            show(message, false);
        }
    }

    /** Shows what the history has. */
    void catchUp(FollowedTopic topic, ReadableMessage message) {
        if (topic.isNew(message)) {
            boolean missed = !topic.isWaiting(message);
            show(message, missed);
            if (missed) {
                caughtUp.add(message.id());
            }
        }
    }

    private void show(ReadableMessage message, boolean missed) {
        marks.seen(message);
        events.emit(new MessageShown(message.topic(), message.from(), message.text(), message.id()));
        news.tell(new News.MessageRead(message.topic(), message.from(), message.text(), message.epochMicros(), missed));
    }

    /** A reading of the topic has ended: shows what waited for it. */
    void finish(FollowedTopic topic) {
        news.tell(new News.HistoryRead(topic.name()));
        topic.release().forEach(message -> show(topic, message));
        marks.read(topic.name(), topic.floor());
        marks.sync();
    }

    /** What was read so far is declared. Returns whether the history had what no broker had brought. */
    boolean declareCaughtUp(FollowedTopic topic) {
        if (caughtUp.isEmpty()) {
            return false;
        }
        events.emit(new CaughtUp(topic.name(), List.copyOf(caughtUp)));
        caughtUp.clear();
        return true;
    }
}
