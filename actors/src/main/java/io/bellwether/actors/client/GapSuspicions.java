package io.bellwether.actors.client;

import io.bellwether.actors.event.NodeEvent.GapSuspected;
import io.bellwether.actors.port.EventSink;

/** Declares that something older may be missing, and how far back a reading must look for it. */
final class GapSuspicions {

    private static final int A_FEW = 100;

    private final EventSink events;
    private final int window;

    /** @param window how many of the newest messages of a topic may be read again */
    GapSuspicions(EventSink events, int window) {
        this.events = events;
        this.window = window;
    }

    /** Nobody knows how much is missing. */
    void suspect(FollowedTopic topic, String reason) {
        events.emit(new GapSuspected(topic.name(), reason));
        topic.suspectGap(window);
    }

    /** It can not be much: the topic was heard until now. Nothing new if a gap is suspected already. */
    void suspectSmall(FollowedTopic topic, String reason) {
        if (!topic.suspectsGap()) {
            events.emit(new GapSuspected(topic.name(), reason));
            topic.suspectGap(Math.min(A_FEW, window));
        }
    }
}
