package io.bellwether.scenarios.check.observe;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells Bully's messages from all other frames, and counts them as the literature does: ELECTION, the OK that answers
 * it, and the COORDINATOR that is said directly. Not Bully's are the answer to a COORDINATOR, which request and reply
 * need, and the publication on {@code servers}.
 */
public final class ElectionMessages {

    private static final String ELECTION = "election";
    private static final String COORDINATOR = "coordinator";

    private final Set<Long> unanswered = new HashSet<>();

    /** Whether this event is the sending of one of Bully's messages. Must see every event of the run. */
    public boolean counts(Event event) {
        if (event instanceof FrameSent sent) {
            return switch (sent.edge()) {
                case REQUEST -> sent.what().equals(ELECTION) || sent.what().equals(COORDINATOR);
                case REPLY -> unanswered.remove(sent.answers());
                case PUBLISH, SUBSCRIBE -> false;
            };
        }
        if (event instanceof FrameReceived received
                && received.edge() == Edge.REPLY
                && received.what().equals(ELECTION)) {
            unanswered.add(received.frame());
        }
        return false;
    }
}
