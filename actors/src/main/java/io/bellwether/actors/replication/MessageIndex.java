package io.bellwether.actors.replication;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody.ChannelText;
import io.bellwether.protocol.WriteBody.DirectText;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Visible messages by id, and by topic in the order that all servers share. */
final class MessageIndex {

    private final Map<String, StoredWrite> byId = new HashMap<>();
    private final Map<String, NavigableMap<Position, StoredWrite>> channels = new HashMap<>();
    private final Map<String, NavigableMap<Position, StoredWrite>> directs = new HashMap<>();

    Optional<StoredWrite> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void show(StoredWrite message) {
        byId.put(message.id(), message);
        if (message.body() instanceof ChannelText text) {
            topic(channels, text.channel()).put(message.position(), message);
        } else if (message.body() instanceof DirectText text) {
            topic(directs, text.src()).put(message.position(), message);
            topic(directs, text.dst()).put(message.position(), message);
        }
    }

    /** Takes a message out of its topics. */
    void hide(StoredWrite message) {
        byId.remove(message.id());
        if (message.body() instanceof ChannelText text) {
            topic(channels, text.channel()).remove(message.position());
        } else if (message.body() instanceof DirectText text) {
            topic(directs, text.src()).remove(message.position());
            topic(directs, text.dst()).remove(message.position());
        }
    }

    /** @param after exclusive; empty for all */
    Collection<StoredWrite> ofChannel(String channel, Optional<Position> after) {
        return behind(channels, channel, after);
    }

    /** Those that the user sent, and those sent to the user. */
    Collection<StoredWrite> directsOf(String user, Optional<Position> after) {
        return behind(directs, user, after);
    }

    private static Collection<StoredWrite> behind(
            Map<String, NavigableMap<Position, StoredWrite>> topics, String topic, Optional<Position> after) {
        NavigableMap<Position, StoredWrite> all = topics.getOrDefault(topic, Collections.emptyNavigableMap());
        return after.map(position -> all.tailMap(position, false)).orElse(all).values();
    }

    private static NavigableMap<Position, StoredWrite> topic(
            Map<String, NavigableMap<Position, StoredWrite>> topics, String topic) {
        return topics.computeIfAbsent(topic, absent -> new TreeMap<>());
    }
}
