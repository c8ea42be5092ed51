package io.bellwether.runtime.sim.disk;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of a disk's log: how many are written, how many are safe, and how many the disk claims to be safe. */
final class Platter {
    private byte[] bytes = new byte[256];
    private int written;
    private int safe;
    private int claimed;

    int written() {
        return written;
    }

    int safe() {
        return safe;
    }

    int claimed() {
        return claimed;
    }

    void append(byte[] record) {
        int end = written + RecordFraming.HEADER_BYTES + record.length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        RecordFraming.write(record, ByteBuffer.wrap(bytes, written, end - written));
        written = end;
    }

    void secure(int upTo) {
        safe = Math.max(safe, upTo);
        claim(upTo);
    }

    void claim(int upTo) {
        claimed = Math.max(claimed, upTo);
    }

    /** What a recovery would find if only the first so many bytes had survived. */
    RecordFraming.Contents within(int length) {
        return RecordFraming.read(ByteBuffer.wrap(bytes, 0, length));
    }

    /** Forgets all bytes from there on. What is left counts as safe: it has survived. */
    void truncate(int length) {
        written = length;
        safe = length;
        claimed = length;
    }

    /** All whole records; what is torn behind them is cut off. */
    RecordFraming.Contents recover() {
        RecordFraming.Contents contents = within(written);
        written = contents.validBytes();
        safe = Math.min(safe, written);
        claimed = Math.min(claimed, written);
        return contents;
    }
}
