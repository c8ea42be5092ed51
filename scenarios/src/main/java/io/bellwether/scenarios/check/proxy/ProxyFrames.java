package io.bellwether.scenarios.check.proxy;

import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import java.util.HashMap;
import java.util.Map;

/**
 * What one life of a proxy asked its servers, as far as a cache can know it: the newest value of each read, and the newest
 * write that would change it. Times are the world's, in nanoseconds.
 */
final class ProxyFrames {

    /** Earlier than any time. */
    static final long NEVER = -1;

    private static final Map<String, String> READ_OF_WRITE = Map.of("login", "users", "channel", "channels");

    private final Map<Long, Long> askedAt = new HashMap<>();
    private final Map<Long, Long> askedAtByReply = new HashMap<>();
    private final Map<String, Long> newestAnswered = new HashMap<>();
    private final Map<String, Long> newestWrite = new HashMap<>();

    /** The proxy sent a frame. */
    void sent(FrameSent frame, long atNanos) {
        if (frame.edge() == Edge.REQUEST && READ_OF_WRITE.containsValue(frame.what())) {
            askedAt.put(frame.frame(), atNanos);
        }
    }

    /** Somebody replied to someone; it matters if it was to this proxy. */
    void serverReplied(FrameSent reply) {
        Long asked = askedAt.remove(reply.answers());
        if (asked != null) {
            askedAtByReply.put(reply.frame(), asked);
        }
    }

    /** The proxy received a frame. */
    void received(FrameReceived frame, long atNanos) {
        if (frame.edge() != Edge.REQUEST) {
            return;
        }
        if (READ_OF_WRITE.containsKey(frame.what())) {
            newestWrite.put(READ_OF_WRITE.get(frame.what()), atNanos);
        }
        Long asked = askedAtByReply.remove(frame.frame());
        if (asked != null) {
            newestAnswered.merge(frame.what(), asked, Math::max);
        }
    }

    /** When the newest value of this read that any server told was asked for, or {@link #NEVER}. */
    long newestAnswered(String service) {
        return newestAnswered.getOrDefault(service, NEVER);
    }

    /** When the newest write that changes this read was acknowledged to the proxy, or {@link #NEVER}. */
    long newestWrite(String service) {
        return newestWrite.getOrDefault(service, NEVER);
    }
}
