package io.bellwether.runtime.node.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.runtime.trace.XxHash64;
import io.bellwether.runtime.zeromq.FrameRegister;
import io.bellwether.runtime.zeromq.FrameTag;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers the frames of one life of a node so that no other life in the run has the same numbers, and holds each frame
 * back until it has been declared: whoever reads the declarations of all nodes by their times finds a sending before its
 * receipt. The edges of a node declare a frame right after they send it, on the same thread.
 */
public final class RunRegister implements FrameRegister {

    /** Frames of a life; half of the numbers are for replies. */
    private static final int FRAME_BITS = 24;

    /** So that the numbers of requests and of publications never meet. */
    private static final long PUBLICATION = 1L << 62;

    private final String node;
    private final AtomicLong next;
    private final ThreadLocal<Runnable> undeclared = new ThreadLocal<>();

    public RunRegister(String node, int life) {
        this.node = node;
        this.next = new AtomicLong(
                hash((node + "@" + life).getBytes(UTF_8), new byte[0]) >>> 2 >>> FRAME_BITS << FRAME_BITS);
    }

    @Override
    public FrameTag next() {
        return new FrameTag(next.addAndGet(2), node);
    }

    @Override
    public long publication(String topic, byte[] body) {
        return numberOf(topic, body);
    }

    /** The number of a publication in every run. */
    public static long numberOf(String topic, byte[] body) {
        return PUBLICATION | hash(topic.getBytes(UTF_8), body) >>> 2;
    }

    @Override
    public void leave(Runnable departure) {
        declared();
        undeclared.set(departure);
    }

    /** The frame that this thread sent last has been declared, and goes. */
    public void declared() {
        Runnable departure = undeclared.get();
        if (departure != null) {
            undeclared.remove();
            departure.run();
        }
    }

    private static long hash(byte[] one, byte[] other) {
        XxHash64 hash = new XxHash64();
        hash.update(one, 0, one.length);
        hash.update(other, 0, other.length);
        return hash.value();
    }
}
