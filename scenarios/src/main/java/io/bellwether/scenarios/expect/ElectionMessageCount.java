package io.bellwether.scenarios.expect;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.Edge;

/**
 * Counts Bully's messages as the literature does: ELECTION, the OK that answers it, and the direct COORDINATOR. The
 * transport's acknowledgement of a COORDINATOR and the publication on {@code servers} are not Bully's.
 */
final class ElectionMessageCount {

    private long total;

    /** Returns whether the frame counts. */
    boolean onFrameSent(NodeEvent.FrameSent sent) {
        boolean counts = sent.edge() == Edge.REQUEST
                        && (sent.what().equals("election") || sent.what().equals("election.announce"))
                || sent.edge() == Edge.REPLY && sent.what().equals("election");
        if (counts) {
            total++;
        }
        return counts;
    }

    long total() {
        return total;
    }
}
