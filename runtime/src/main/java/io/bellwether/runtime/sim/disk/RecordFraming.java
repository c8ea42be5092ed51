package io.bellwether.runtime.sim.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * How records lie in a log: length, checksum (CRC-32C over length and record), record. A torn record shows by its
 * length or its checksum, and ends the log: nothing behind it was ever reported safe.
 */
final class RecordFraming {
    static final int HEADER_BYTES = 8;

    private RecordFraming() {}

    static void write(byte[] record, ByteBuffer into) {
        into.putInt(record.length).putInt(checksum(record.length, record)).put(record);
    }

    /** What can be read of a log. */
    record Contents(List<byte[]> records, int validBytes) {}

    static Contents read(ByteBuffer log) {
        List<byte[]> records = new ArrayList<>();
        int valid = log.position();
        while (log.remaining() >= HEADER_BYTES) {
            int length = log.getInt();
            int expected = log.getInt();
            if (length < 0 || length > log.remaining()) {
                break;
            }
            byte[] record = new byte[length];
            log.get(record);
            if (checksum(length, record) != expected) {
                break;
            }
            records.add(record);
            valid = log.position();
        }
        return new Contents(records, valid);
    }

    private static int checksum(int length, byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(length >>> 24);
        crc.update(length >>> 16);
        crc.update(length >>> 8);
        crc.update(length);
        crc.update(record, 0, record.length);
        return (int) crc.getValue();
    }
}
