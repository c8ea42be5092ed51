package io.bellwether.protocol.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds one of a few fixed ASCII words by its bytes, without making a String of them. A word is compared as two longs:
 * its first eight bytes and its last eight, which overlap where it is short.
 */
final class WordTable<T> {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SLOTS = 256;
    private static final int LONGEST = 2 * Long.BYTES;

    private final Entry<?>[] entries = new Entry<?>[SLOTS];

    private record Entry<T>(long head, long tail, int length, Optional<T> value) {}

    /** @param word 1 to 16 ASCII characters */
    void put(String word, T value) {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length == 0 || bytes.length > LONGEST) {
            throw new IllegalArgumentException("A word of 1 to " + LONGEST + " characters is needed: " + word);
        }
        long head = head(bytes, 0, bytes.length);
        long tail = tail(bytes, 0, bytes.length);
        int slot = slot(head, tail);
        while (entries[slot] != null) {
            slot = (slot + 1) % SLOTS;
        }
        entries[slot] = new Entry<>(head, tail, bytes.length, Optional.of(value));
    }

    /** @param length of the word; so many bytes are there */
    @SuppressWarnings("unchecked") // only put() makes entries, and their values are of type T
    Optional<T> find(byte[] frame, int from, int length) {
        if (length == 0 || length > LONGEST) {
            return Optional.empty();
        }
        long head = head(frame, from, length);
        long tail = tail(frame, from, length);
        int slot = slot(head, tail);
        Entry<?> entry = entries[slot];
        while (entry != null) {
            if (entry.head == head && entry.tail == tail && entry.length == length) {
                return (Optional<T>) entry.value;
            }
            slot = (slot + 1) % SLOTS;
            entry = entries[slot];
        }
        return Optional.empty();
    }

    private static long head(byte[] bytes, int from, int length) {
        if (length >= Long.BYTES) {
            return (long) LONGS.get(bytes, from);
        }
        if (from + Long.BYTES <= bytes.length) {
            return (long) LONGS.get(bytes, from) & (1L << length * Byte.SIZE) - 1;
        }
        long head = 0;
        for (int i = length - 1; i >= 0; i--) {
            head = head << Byte.SIZE | bytes[from + i] & 0xFF;
        }
        return head;
    }

    private static long tail(byte[] bytes, int from, int length) {
        return length < Long.BYTES ? 0 : (long) LONGS.get(bytes, from + length - Long.BYTES);
    }

    private static int slot(long head, long tail) {
        return (int) ((head * 31 + tail) * 0x9E3779B97F4A7C15L >>> 56);
    }
}
