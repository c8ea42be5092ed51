package io.bellwether.actors.client;

import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.HistoryRead;
import io.bellwether.actors.log.LogRecord.MessageSeen;
import io.bellwether.actors.log.LogRecord.TopicFollowed;
import io.bellwether.actors.log.LogRecord.TopicLeft;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.StoreException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a reader keeps over a restart. Marks are safe after the next {@link #sync}: what was shown between that and a crash
 * is shown again. Where the disk refuses, the reader goes on without.
 */
final class ReadMarks {

    private final NodeLog log;
    private final EventSink events;

    ReadMarks(Incarnation life) {
        this.log = life.log();
        this.events = life.ports().events();
    }

    /** The topics of earlier lives, as far as they had come. */
    static Map<String, FollowedTopic> recover(Incarnation life, int window) {
        Map<String, FollowedTopic> topics = new LinkedHashMap<>();
        for (LogRecord record : life.recovered().records()) {
            if (record instanceof TopicFollowed followed) {
                topics.putIfAbsent(followed.topic(), new FollowedTopic(followed.topic(), followed.inbox(), window));
            } else if (record instanceof TopicLeft left) {
                topics.remove(left.topic());
            } else if (record instanceof MessageSeen seen && topics.containsKey(seen.topic())) {
                topics.get(seen.topic()).seenInEarlierLife(seen.id());
            } else if (record instanceof HistoryRead read && topics.containsKey(read.topic())) {
                topics.get(read.topic()).resumeFrom(read.cursor());
            }
        }
        return topics;
    }

    void followed(String topic, boolean inbox) {
        append(new TopicFollowed(topic, inbox));
        sync();
    }

    void left(String topic) {
        append(new TopicLeft(topic));
        sync();
    }

    void seen(ReadableMessage message) {
        append(new MessageSeen(message.topic(), message.key()));
    }

    void read(String topic, String cursor) {
        append(new HistoryRead(topic, cursor));
    }

    void sync() {
        log.sync(outcome -> {});
    }

    private void append(LogRecord mark) {
        try {
            log.append(mark);
        } catch (StoreException refused) {
            events.emit(new StoreRefused("a read mark", refused.getMessage()));
        }
    }
}
