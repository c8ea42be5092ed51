package io.bellwether.protocol.codec;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

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

    private static final WordTable<Key> BY_WORD = new WordTable<>();

    static {
        for (Key key : values()) {
            BY_WORD.put(key.word, key);
        }
    }

    final String word = name().toLowerCase(Locale.ROOT);

    /** The key as MessagePack: one byte of header, then the word. */
    final byte[] encoded = encode(word);

    static Optional<Key> find(byte[] frame, int from, int length) {
        return BY_WORD.find(frame, from, length);
    }

    private static byte[] encode(String word) {
        byte[] ascii = word.getBytes(StandardCharsets.US_ASCII);
        byte[] encoded = new byte[ascii.length + 1];
        encoded[0] = (byte) (org.msgpack.core.MessagePack.Code.FIXSTR_PREFIX | ascii.length);
        System.arraycopy(ascii, 0, encoded, 1, ascii.length);
        return encoded;
    }
}
