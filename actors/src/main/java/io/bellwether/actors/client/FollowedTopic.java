package io.bellwether.actors.client;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.Request;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One topic that a reader follows: what was shown of it, how far its history was read, and what waits. Its memory is
 * bounded; the window of the newest messages is what can still be put right.
 */
final class FollowedTopic {

    private final String name;
    private final boolean inbox;
    private final int window;
    private final RecentIds shown = new RecentIds();
    private final NavigableSet<Position> read = new TreeSet<>();
    private final Set<String> owing = new LinkedHashSet<>();
    private final HeldBack held = new HeldBack();
    private String floor = "";
    private boolean holding;
    private boolean suspectsGap;
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

    /** Something older may be missing: what brokers bring waits until every server's history was read, that far back. */
    void suspectGap(int messagesBack) {
        holding = true;
        suspectsGap = true;
        goBack = Math.max(goBack, messagesBack);
    }

    /** Asks for a reading of any server's history that begins that many messages back. */
    void wantReading(int messagesBack) {
        goBack = Math.max(goBack, messagesBack);
    }

    boolean wantsReading() {
        return goBack > 0;
    }

    /** Whether something is known to be missing that no reading has looked for yet. */
    boolean suspectsGap() {
        return suspectsGap;
    }

    /** Begins the reading that was asked for: the cursor that it starts from. */
    String beginReading() {
        String cursor = read.descendingSet().stream()
                .skip(goBack)
                .findFirst()
                .map(Position::toString)
                .orElse(floor);
        goBack = 0;
        suspectsGap = false;
        held.readingBegins();
        return cursor;
    }

    /** The history had the message with this cursor. */
    void read(String cursor) {
        Position.parse(cursor).ifPresent(read::add);
        if (read.size() > window) {
            floor = read.pollFirst().toString();
        }
    }

    /** These servers may have what is missing. */
    void owes(Collection<String> servers) {
        owing.addAll(servers);
    }

    /** These servers have been read. */
    void paid(Collection<String> servers) {
        owing.removeAll(servers);
    }

    /** The servers that may have what is missing and have not been read yet. */
    Collection<String> owing() {
        return owing;
    }

    Request.History historyAfter(String cursor, int limit) {
        Optional<String> topic = Optional.of(name);
        return inbox
                ? new Request.History(Optional.empty(), topic, cursor, limit)
                : new Request.History(topic, Optional.empty(), cursor, limit);
    }

    // ---- what waits while something older may be missing

    boolean isHolding() {
        return holding;
    }

    /** Lets it wait. If there is no more room, returns the one that waits no longer. */
    Optional<ReadableMessage> keepBack(ReadableMessage message) {
        return held.add(message);
    }

    /** Whether a broker has brought this message, and it waits. */
    boolean isWaiting(ReadableMessage message) {
        return held.has(message);
    }

    /** Ends the waiting after a reading. If there is cause for another, what came during this one goes on waiting. */
    List<ReadableMessage> release() {
        holding = suspectsGap;
        return holding ? held.releaseRead() : held.releaseAll();
    }
}
