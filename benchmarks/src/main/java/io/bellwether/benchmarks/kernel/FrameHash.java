package io.bellwether.benchmarks.kernel;

import io.bellwether.runtime.trace.XxHash64;
import java.nio.ByteBuffer;

/** A running hash over frames: when each arrived, its number, and its bytes. */
final class FrameHash {
    private final XxHash64 hash = new XxHash64();
    private final ByteBuffer header = ByteBuffer.allocate(2 * Long.BYTES);

    void add(long atNanos, long frameId, byte[] frame) {
        header.putLong(0, atNanos).putLong(Long.BYTES, frameId);
        hash.update(header.array(), 0, header.capacity());
        hash.update(frame, 0, frame.length);
    }

    long value() {
        return hash.value();
    }
}
