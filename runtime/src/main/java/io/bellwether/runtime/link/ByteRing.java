package io.bellwether.runtime.link;

import io.bellwether.runtime.link.message.ZmtpFraming;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Bytes on their way from one socket to another, outside the heap: the kernel reads and writes them in place. */
final class ByteRing {
    static final int CAPACITY = 1 << 16;
    private static final int MASK = CAPACITY - 1;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CAPACITY);
    private int first;
    private int size;

    int room() {
        return CAPACITY - size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        first = 0;
        size = 0;
    }

    /**
     * Reads once, at most so much.
     *
     * @param follower goes by what was read
     * @return bytes read, or -1 where the source has ended
     */
    int readFrom(ReadableByteChannel source, int most, ZmtpFraming follower) throws IOException {
        int place = (first + size) & MASK;
        int length = Math.min(Math.min(most, room()), CAPACITY - place);
        int read = source.read(buffer.limit(place + length).position(place));
        if (read > 0) {
            size += read;
            follower.advance(buffer.limit(place + read).position(place));
        }
        return read;
    }

    /**
     * Writes what the sink takes, at most so much.
     *
     * @return bytes written
     */
    int writeTo(WritableByteChannel sink, int most) throws IOException {
        int written = 0;
        int wanted = Math.min(most, size);
        while (written < wanted) {
            int length = Math.min(wanted - written, CAPACITY - first);
            int taken = sink.write(buffer.limit(first + length).position(first));
            written += taken;
            size -= taken;
            first = size == 0 ? 0 : (first + taken) & MASK;
            if (taken < length) {
                break;
            }
        }
        return written;
    }
}
