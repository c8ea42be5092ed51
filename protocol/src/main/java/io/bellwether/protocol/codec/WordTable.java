package io.bellwether.protocol.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds one of a few fixed ASCII words by its bytes, without making a String of them. */
final class WordTable<T> {

    private static final int SLOTS = 256;

    private final byte[][] words = new byte[SLOTS][];
    private final Object[] values = new Object[SLOTS];

    void put(String word, T value) {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        int slot = slot(bytes, 0, bytes.length);
        while (words[slot] != null) {
            slot = (slot + 1) % SLOTS;
        }
        words[slot] = bytes;
        values[slot] = Optional.of(value);
    }

    @SuppressWarnings("unchecked") // only put() writes values, and it writes Optional<T>
    Optional<T> find(byte[] frame, int from, int length) {
        if (length == 0) {
            return Optional.empty();
        }
        int slot = slot(frame, from, length);
        while (words[slot] != null) {
            if (Arrays.equals(words[slot], 0, words[slot].length, frame, from, from + length)) {
                return (Optional<T>) values[slot];
            }
            slot = (slot + 1) % SLOTS;
        }
        return Optional.empty();
    }

    private static int slot(byte[] frame, int from, int length) {
        return (length * 131 + frame[from] * 31 + frame[from + length - 1] * 7) & (SLOTS - 1);
    }
}
