package io.bellwether.actors.client;

import io.bellwether.protocol.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One topic that a reader follows: what was shown of it, how far its history was read, and what waits. Its memory is
 * bounded; the window of the newest messages is what can still be put right.
 */
final class FollowedTopic {

    private static final int MOST_HELD = 1_000;

    private final String name;
    private final boolean inbox;
    private final int window;
    private final RecentIds shown = new RecentIds();
    private final Deque<String> read = new ArrayDeque<>();
    private final List<ReadableMessage> held = new ArrayList<>();
    private String floor = "";
    private boolean holding;
    private int goBack;

    /**
     * @param inbox whether the topic is a user's name, else it is a channel's
     * @param window how many messages may be read again
     */
    FollowedTopic(String name, boolean inbox, int window) {
        this.name = name;
        this.inbox = inbox;
        this.window = window;
    }

    String name() {
        return name;
    }

    boolean isInbox() {
        return inbox;
    }

    /** The cursor from which a next life goes on; what lies behind it is never asked for again. */
    String floor() {
        return floor;
    }

    /** An earlier life read up to there. */
    void resumeFrom(String cursor) {
        floor = cursor;
    }

    /** Whether that message was not shown yet; from now on it was. */
    boolean isNew(ReadableMessage message) {
        return shown.add(message.key());
    }

    void seenInEarlierLife(String id) {
        shown.add(id);
    }

    // ---- reading the history

    /** Asks for a reading that begins that many messages back. */
    void wantReading(int messagesBack) {
        goBack = Math.max(goBack, messagesBack);
    }

    boolean wantsReading() {
        return goBack > 0;
    }

    /** Begins the reading that was asked for: the cursor that it starts from. */
    String beginReading() {
        while (goBack > 0 && !read.isEmpty()) {
            read.removeLast();
            goBack--;
        }
        goBack = 0;
        return read.isEmpty() ? floor : read.peekLast();
    }

    /** The history had the message with this cursor next. */
    void read(String cursor) {
        read.add(cursor);
        if (read.size() > window) {
            floor = read.remove();
        }
    }

    Request.History historyAfter(String cursor, int limit) {
        Optional<String> topic = Optional.of(name);
        return inbox
                ? new Request.History(Optional.empty(), topic, cursor, limit)
                : new Request.History(topic, Optional.empty(), cursor, limit);
    }

    // ---- what waits while something older may be missing

    /** From now on, what brokers bring waits. */
    void hold() {
        holding = true;
    }

    boolean isHolding() {
        return holding && held.size() < MOST_HELD;
    }

    void keepBack(ReadableMessage message) {
        held.add(message);
    }

    /** Whether a broker has brought this message, and it waits. */
    boolean isWaiting(ReadableMessage message) {
        return held.stream().anyMatch(waiting -> waiting.key().equals(message.key()));
    }

    /** Ends the waiting: what has waited, in the order in which it came. */
    List<ReadableMessage> release() {
        holding = false;
        List<ReadableMessage> waited = List.copyOf(held);
        held.clear();
        return waited;
    }
}
