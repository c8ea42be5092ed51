package io.bellwether.protocol.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.msgpack.core.MessagePack.Code;

/** The names of the wire's fields. A field that is not here is ignored. */
enum Key {
    SERVICE,
    DATA,
    TIMESTAMP,
    CLOCK,
    USER,
    CHANNEL,
    NAME,
    MESSAGE,
    ID,
    SRC,
    DST,
    FROM,
    SERVER,
    STATUS,
    DESCRIPTION,
    USERS,
    CHANNELS,
    MESSAGES,
    AFTER,
    LIMIT,
    NEXT,
    RANK,
    ADDRESS,
    LIST,
    TIME,
    TIME_US,
    ADJUSTMENT,
    ADJUSTMENT_US,
    CANDIDATE,
    COORDINATOR,
    ELECTION,
    EPOCH,
    WRITES,
    SEQUENCE,
    VECTOR,
    MORE,
    CURSOR;

    static final int COUNT = values().length;

    static final int MOST_ENCODED_BYTES = 2 * Long.BYTES;

    private static final WordTable<Key> BY_WORD = new WordTable<>();

    static {
        for (Key key : values()) {
            BY_WORD.put(key.word, key);
        }
    }

    final String word = name().toLowerCase(Locale.ROOT);

    /** The key as MessagePack, one byte of header, then the word: in two little-endian longs, filled up with zeros. */
    final long encodedHead;

    final long encodedTail;
    final int encodedBytes;

    Key() {
        byte[] ascii = word.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer encoded = ByteBuffer.allocate(MOST_ENCODED_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        encoded.put((byte) (Code.FIXSTR_PREFIX | ascii.length)).put(ascii);
        encodedBytes = encoded.position();
        encodedHead = encoded.getLong(0);
        encodedTail = encoded.getLong(Long.BYTES);
    }

    static Optional<Key> find(byte[] frame, int from, int length) {
        return BY_WORD.find(frame, from, length);
    }
}
