package io.bellwether.actors.replication;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of its own lives a peer has lost, or the end of them, together with its disk. Nobody pushes it those: their one
 * sender has forgotten them. A peer that asks for what it lacks gets them that way. One that does not ask, because the
 * reference cannot tell it whom, is told.
 *
 * <p>A peer that has its disk is never taken for one that forgot: what was here of its lives when it was asked, it had
 * already.
 */
final class ForgottenLives {

    private final String peer;
    private final SortedSet<String> forgotten = new TreeSet<>();
    private SortedMap<String, Long> heldWhenAsked = new TreeMap<>();
    private boolean fetches;

    ForgottenLives(String peer) {
        this.peer = peer;
    }

    /** It is asked what it has, while this is here. */
    void asked(SortedMap<String, Long> held) {
        heldWhenAsked = held;
    }

    /** It says, when asked, all that it has. */
    void answered(SortedMap<String, Long> has) {
        forgotten.clear();
        if (!fetches) {
            heldWhenAsked.forEach((origin, sequence) -> {
                if (Origin.server(origin).equals(peer) && has.getOrDefault(origin, 0L) < sequence) {
                    forgotten.add(origin);
                }
            });
        }
        fetches = false;
    }

    /** It asks for what it lacks. */
    void fetches() {
        fetches = true;
        forgotten.clear();
    }

    /** It does not answer, and may come back as one that does not know whom to ask. */
    void unanswered() {
        fetches = false;
    }

    /** The origins that it has to be told. */
    SortedSet<String> origins() {
        return forgotten;
    }
}
