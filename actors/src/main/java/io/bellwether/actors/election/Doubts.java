package io.bellwether.actors.election;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which servers were silent when they were asked last, and the announcements of such that were published meanwhile. Those
 * wait until their winner has answered: who cannot be reached cannot be followed.
 */
final class Doubts {
    private final SortedSet<String> silent = new TreeSet<>();
    private final SortedMap<String, Announcement> waiting = new TreeMap<>();

    boolean isSilent(String server) {
        return silent.contains(server);
    }

    /** Keeps an announcement until its winner has been asked; in place of an earlier one of the same. */
    void keep(Announcement announcement) {
        waiting.put(announcement.coordinator(), announcement);
    }

    /** It can be reached, or it could not have said so directly. */
    void heardFrom(String server) {
        silent.remove(server);
        waiting.remove(server);
    }

    /** Learns from an answer, or from its absence, and gives back the announcement that waited for it. */
    Optional<Announcement> settledBy(PeerAnswer answer) {
        if (answer.isSignOfLife()) {
            silent.remove(answer.peer());
        } else {
            silent.add(answer.peer());
        }
        return answer.isToHeartbeat() ? Optional.ofNullable(waiting.remove(answer.peer())) : Optional.empty();
    }
}
