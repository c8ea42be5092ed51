package io.bellwether.runtime.sim.net;

import java.util.SortedSet;

/** What one peer subscribed to. */
record Prefixes(SortedSet<String> wanted) {

    /** Takes in a subscription or its end. */
    void change(Segment segment) {
        if (segment.freight == Freight.SUBSCRIPTION) {
            wanted.add(segment.topic);
        } else if (segment.freight == Freight.UNSUBSCRIPTION) {
            wanted.remove(segment.topic);
        }
    }

    boolean match(String topic) {
        for (String prefix : wanted) {
            if (topic.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
