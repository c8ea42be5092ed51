package io.bellwether.protocol.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.msgpack.core.MessagePack.Code;

/**
 * Writes MessagePack into a buffer that is kept from frame to frame. msgpack-core's packer costs more than the frames
 * that we send: it goes through a stream and two buffers for each value.
 */
final class FrameWriter {

    /** Up to this length a loop over the characters beats the conversion through an array. */
    private static final int SHORT_TEXT = 31;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] buffer = new byte[512];
    private int position;
    private int openMap;

    void reset() {
        position = 0;
        openMap = 0;
    }

    byte[] toFrame() {
        return Arrays.copyOf(buffer, position);
    }

    /**
     * Opens a map of at most 15 fields, whose size is counted by {@link #key}.
     *
     * @return the map around it, to be handed to {@link #closeMap}
     */
    int openMap() {
        reserve(1);
        int outer = openMap;
        openMap = position;
        buffer[position++] = Code.FIXMAP_PREFIX;
        return outer;
    }

    void closeMap(int outer) {
        openMap = outer;
    }

    /** Writes the name of the next field of the open map; its value must follow. */
    FrameWriter key(Key key) {
        reserve(Key.MOST_ENCODED_BYTES);
        LONGS.set(buffer, position, key.encodedHead);
        LONGS.set(buffer, position + Long.BYTES, key.encodedTail);
        position += key.encodedBytes;
        buffer[openMap]++;
        return this;
    }

    /** Starts a map whose keys are not {@link Key}s: {@code size} pairs of values must follow. */
    void mapHeader(int size) {
        reserve(5);
        if (size <= 15) {
            buffer[position++] = (byte) (Code.FIXMAP_PREFIX | size);
        } else {
            header32(Code.MAP32, size);
        }
    }

    void arrayHeader(int size) {
        reserve(5);
        if (size <= 15) {
            buffer[position++] = (byte) (Code.FIXARRAY_PREFIX | size);
        } else {
            header32(Code.ARRAY32, size);
        }
    }

    void text(String text) {
        if (text.length() <= SHORT_TEXT && shortAscii(text)) {
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        reserve(utf8.length + 5);
        textHeader(utf8.length);
        System.arraycopy(utf8, 0, buffer, position, utf8.length);
        position += utf8.length;
    }

    void integer(long value) {
        reserve(9);
        if (value >= 0 && value < 0x80) {
            buffer[position++] = (byte) value;
        } else if (value >= 0 && value <= 0xFFFF) {
            buffer[position++] = Code.UINT16;
            bigEndian(value, 2);
        } else if (value >= 0 && value <= 0xFFFF_FFFFL) {
            buffer[position++] = Code.UINT32;
            bigEndian(value, 4);
        } else if (value < 0 && value >= -32) {
            buffer[position++] = (byte) value;
        } else {
            buffer[position++] = Code.INT64;
            bigEndian(value, 8);
        }
    }

    void float64(double value) {
        reserve(9);
        buffer[position++] = Code.FLOAT64;
        bigEndian(Double.doubleToRawLongBits(value), 8);
    }

    void bool(boolean value) {
        reserve(1);
        buffer[position++] = value ? Code.TRUE : Code.FALSE;
    }

    void nil() {
        reserve(1);
        buffer[position++] = Code.NIL;
    }

    private boolean shortAscii(String text) {
        int length = text.length();
        reserve(length + 1);
        byte[] to = buffer;
        int at = position + 1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return false;
            }
            to[at + i] = (byte) c;
        }
        to[position] = (byte) (Code.FIXSTR_PREFIX | length);
        position = at + length;
        return true;
    }

    private void textHeader(int length) {
        if (length <= 31) {
            buffer[position++] = (byte) (Code.FIXSTR_PREFIX | length);
        } else if (length <= 0xFF) {
            buffer[position++] = Code.STR8;
            buffer[position++] = (byte) length;
        } else if (length <= 0xFFFF) {
            buffer[position++] = Code.STR16;
            bigEndian(length, 2);
        } else {
            header32(Code.STR32, length);
        }
    }

    private void header32(byte code, int size) {
        buffer[position++] = code;
        bigEndian(size, 4);
    }

    private void bigEndian(long value, int bytes) {
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
            buffer[position++] = (byte) (value >>> shift);
        }
    }

    private void reserve(int bytes) {
        if (position + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, position + bytes));
        }
    }
}
