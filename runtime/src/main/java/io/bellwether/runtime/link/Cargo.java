package io.bellwether.runtime.link;

import io.bellwether.runtime.link.message.ZmtpFraming;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;

/**
 * What one direction of a connection has in flight. Bytes lie in a ring just as they were read; messages that a rule has
 * looked at come behind them, one by one. A ring is borrowed only while something lies in it.
 */
final class Cargo {
    private static final int MOST_BYTES_IN_MESSAGES = 1 << 18;

    private final RingPool rings;
    private final ArrayDeque<ByteBuffer> messages = new ArrayDeque<>();
    private ByteRing ring;
    private int bytesInMessages;

    Cargo(RingPool rings) {
        this.rings = rings;
    }

    boolean isFull() {
        return ring != null && ring.room() == 0 || bytesInMessages >= MOST_BYTES_IN_MESSAGES;
    }

    /** @return bytes read, or -1 where the source has ended */
    int readFrom(ReadableByteChannel source, int most, ZmtpFraming follower) throws IOException {
        if (ring == null) {
            ring = rings.take();
        }
        return ring.readFrom(source, most, follower);
    }

    void add(byte[] message) {
        messages.add(ByteBuffer.wrap(message));
        bytesInMessages += message.length;
    }

    /** Writes what the sink takes, at most so much. @return bytes written */
    int writeTo(WritableByteChannel sink, int most) throws IOException {
        int written = 0;
        if (ring != null && !ring.isEmpty()) {
            written = ring.writeTo(sink, most);
            if (!ring.isEmpty()) {
                return written;
            }
        }
        while (written < most && !messages.isEmpty()) {
            ByteBuffer first = messages.peek();
            int taken = sink.write(first);
            written += taken;
            bytesInMessages -= taken;
            if (first.hasRemaining()) {
                break;
            }
            messages.remove();
        }
        return written;
    }

    /** Gives the ring back if nothing lies in it. */
    void tidy() {
        if (ring != null && ring.isEmpty()) {
            rings.giveBack(ring);
            ring = null;
        }
    }

    void clear() {
        messages.clear();
        bytesInMessages = 0;
        if (ring != null) {
            rings.giveBack(ring);
            ring = null;
        }
    }
}
