package io.bellwether.runtime.terminal;

import io.bellwether.runtime.terminal.screen.Notice;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The channels that a person follows, the one that plain text goes to, and what waits unread in the others. */
final class Rooms {
    /** Of more unread messages in one channel, the oldest are let go; the server has them. */
    static final int MOST_KEPT = 500;

    private static final class Room {
        private final Deque<Notice.Message> unread = new ArrayDeque<>();
        private int count;
    }

    private final SortedMap<String, Room> rooms = new TreeMap<>();
    private Optional<String> current = Optional.empty();

    boolean isJoined(String channel) {
        return rooms.containsKey(channel);
    }

    /** Follows the channel, in the background. */
    void join(String channel) {
        rooms.computeIfAbsent(channel, name -> new Room());
    }

    /** Makes it the current one. */
    Unread enter(String channel) {
        join(channel);
        current = Optional.of(channel);
        Room room = rooms.get(channel);
        Unread waiting = new Unread(room.count, List.copyOf(room.unread));
        room.unread.clear();
        room.count = 0;
        return waiting;
    }

    /**
     * What waited in a channel.
     *
     * @param count how many messages; {@code newest} has the last of them
     */
    record Unread(int count, List<Notice.Message> newest) {}

    /** The current channel is then no more, or another one where there is one. */
    void leave(String channel) {
        rooms.remove(channel);
        if (current.equals(Optional.of(channel))) {
            current = Optional.empty();
        }
    }

    Optional<String> current() {
        return current;
    }

    SortedSet<String> joined() {
        return Collections.unmodifiableSortedSet(new java.util.TreeSet<>(rooms.keySet()));
    }

    /** Keeps a message for later. */
    void keep(String channel, Notice.Message message) {
        Room room = rooms.get(channel);
        room.count++;
        room.unread.add(message);
        if (room.unread.size() > MOST_KEPT) {
            room.unread.remove();
        }
    }

    /** Only those channels in which something waits. */
    SortedMap<String, Integer> unread() {
        SortedMap<String, Integer> waiting = new TreeMap<>();
        rooms.forEach((channel, room) -> {
            if (room.count > 0) {
                waiting.put(channel, room.count);
            }
        });
        return waiting;
    }
}
