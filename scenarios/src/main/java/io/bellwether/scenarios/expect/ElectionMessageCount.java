package io.bellwether.scenarios.expect;

import io.bellwether.actors.event.Event;
import io.bellwether.scenarios.check.observe.ElectionMessages;

/** Counts Bully's messages over the whole run. */
final class ElectionMessageCount {

    private final ElectionMessages messages = new ElectionMessages();
    private long total;

    /** Returns whether the event counts. */
    boolean onEvent(Event event) {
        boolean counts = messages.counts(event);
        if (counts) {
            total++;
        }
        return counts;
    }

    long total() {
        return total;
    }
}
