package io.bellwether.scenarios.real;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameRefused;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.runtime.trace.WorldEvent.FrameDropped;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the frames of a run from 1, in the order in which they are told, as the simulator does. Nodes tell them apart by
 * numbers that no other node gives, which lie far apart.
 */
final class FrameNumbering {

    private static final long UNKNOWN = 0;

    private final Map<Long, Long> numbers = new HashMap<>();

    /** The same event with the run's numbers. */
    Event numbered(Event event) {
        if (event instanceof FrameSent sent) {
            return new FrameSent(
                    number(sent.frame()),
                    sent.edge(),
                    sent.peer(),
                    sent.what(),
                    sent.clock(),
                    sent.bytes(),
                    number(sent.answers()));
        } else if (event instanceof FrameReceived received) {
            return new FrameReceived(
                    number(received.frame()),
                    received.edge(),
                    received.peer(),
                    received.what(),
                    received.carried(),
                    received.clock(),
                    received.bytes());
        } else if (event instanceof FrameRefused refused) {
            return new FrameRefused(number(refused.frame()), refused.edge(), refused.peer(), refused.reason());
        } else if (event instanceof FrameDropped dropped) {
            return new FrameDropped(number(dropped.frame()), dropped.from(), dropped.to(), dropped.reason());
        }
        return event;
    }

    private long number(long frame) {
        return frame == UNKNOWN ? UNKNOWN : numbers.computeIfAbsent(frame, unseen -> numbers.size() + 1L);
    }
}
