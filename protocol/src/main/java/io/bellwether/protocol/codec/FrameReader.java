package io.bellwether.protocol.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePack.Code;

/**
 * A cursor over one MessagePack frame. Nothing is allocated for a length that a frame merely declares. Everything that
 * is wrong is a {@link MalformedFrame} that names the byte.
 */
final class FrameReader {

    private static final char REPLACEMENT = '\uFFFD';

    private final int maxDepth;
    private byte[] frame = {};
    private int position;

    /** @param maxDepth deepest nesting of maps and arrays */
    FrameReader(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    void reset(byte[] newFrame) {
        frame = newFrame;
        position = 0;
    }

    byte[] frame() {
        return frame;
    }

    int position() {
        return position;
    }

    void seek(int newPosition) {
        position = newPosition;
    }

    int remaining() {
        return frame.length - position;
    }

    /** The kind of the next value, which is not read by this. */
    MessageFormat peek() {
        return MessageFormat.valueOf(code());
    }

    boolean nextIsNil() {
        return code() == Code.NIL;
    }

    boolean nextIsMap() {
        byte code = code();
        return Code.isFixedMap(code) || code == Code.MAP16 || code == Code.MAP32;
    }

    boolean nextIsArray() {
        byte code = code();
        return Code.isFixedArray(code) || code == Code.ARRAY16 || code == Code.ARRAY32;
    }

    boolean nextIsInteger() {
        byte code = code();
        return Code.isFixInt(code) || (code >= Code.UINT8 && code <= Code.INT64);
    }

    boolean nextIsFloat() {
        byte code = code();
        return code == Code.FLOAT32 || code == Code.FLOAT64;
    }

    /**
     * Reads the header of a map, which is next.
     *
     * @param depth how many containers stand around its content, itself included
     * @return its pairs; there are bytes enough left for so many
     */
    int mapHeader(int depth) {
        byte code = take();
        long pairs = Code.isFixedMap(code) ? code & 0x0F : unsigned(code == Code.MAP16 ? 2 : 4);
        enter(depth, pairs * 2);
        return (int) pairs;
    }

    /** Reads the header of an array, which is next; as {@link #mapHeader}. */
    int arrayHeader(int depth) {
        byte code = take();
        long values = Code.isFixedArray(code) ? code & 0x0F : unsigned(code == Code.ARRAY16 ? 2 : 4);
        enter(depth, values);
        return (int) values;
    }

    /**
     * Reads the header of a string, or of a binary, which old encoders send in its place. The cursor then stands on its
     * first byte.
     *
     * @return its length in bytes, all of which are there; or -1, and the cursor has not moved, if this is no text
     */
    int textHeader() {
        byte code = code();
        int sizeBytes;
        if (Code.isFixStr(code)) {
            sizeBytes = 0;
        } else if (code == Code.STR8 || code == Code.BIN8) {
            sizeBytes = 1;
        } else if (code == Code.STR16 || code == Code.BIN16) {
            sizeBytes = 2;
        } else if (code == Code.STR32 || code == Code.BIN32) {
            sizeBytes = 4;
        } else {
            return -1;
        }
        position++;
        long length = sizeBytes == 0 ? code & 0x1F : unsigned(sizeBytes);
        need(length);
        return (int) length;
    }

    /** Makes text of the next bytes, all of which are there. */
    String utf8(int length) {
        String text = new String(frame, position, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(length)) {
            throw new MalformedFrame("o texto no byte " + position + " não é UTF-8");
        }
        position += length;
        return text;
    }

    /** Reads an integer, which is next; one above {@link Long#MAX_VALUE} comes out as that. */
    long integer() {
        byte code = take();
        return switch (code) {
            case Code.UINT8 -> unsigned(1);
            case Code.UINT16 -> unsigned(2);
            case Code.UINT32 -> unsigned(4);
            case Code.UINT64 -> {
                long bits = unsigned(8);
                yield bits < 0 ? Long.MAX_VALUE : bits;
            }
            case Code.INT8 -> (byte) unsigned(1);
            case Code.INT16 -> (short) unsigned(2);
            case Code.INT32 -> (int) unsigned(4);
            case Code.INT64 -> unsigned(8);
            default -> code;
        };
    }

    boolean nextIsBoolean() {
        byte code = code();
        return code == Code.TRUE || code == Code.FALSE;
    }

    /** Reads a boolean, which is next. */
    boolean bool() {
        return take() == Code.TRUE;
    }

    /** Reads a float of either width, which is next. */
    double floating() {
        return take() == Code.FLOAT32 ? Float.intBitsToFloat((int) unsigned(4)) : Double.longBitsToDouble(unsigned(8));
    }

    /**
     * Steps over one value of any kind, which must be whole.
     *
     * @param depth how many containers stand around it
     */
    void skip(int depth) {
        byte code = code();
        if (nextIsMap()) {
            skipAll(mapHeader(depth + 1) * 2L, depth + 1);
        } else if (nextIsArray()) {
            skipAll(arrayHeader(depth + 1), depth + 1);
        } else {
            position++;
            step(ScalarSize.payload(code, this));
        }
    }

    /** Reads 1, 2, 4 or 8 bytes; 8 of them may come out negative. */
    long unsigned(int bytes) {
        need(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | frame[position++] & 0xFF;
        }
        return value;
    }

    private void skipAll(long values, int depth) {
        for (long i = 0; i < values; i++) {
            skip(depth);
        }
    }

    private void enter(int depth, long values) {
        if (depth > maxDepth) {
            throw new MalformedFrame("aninhamento além do limite maxDepth (" + maxDepth + ") no byte " + position);
        }
        if (values > remaining()) {
            throw new MalformedFrame("quadro truncado: no byte " + position + " são declarados " + values
                    + " valores e restam " + remaining() + " bytes");
        }
    }

    private void step(long bytes) {
        need(bytes);
        position += (int) bytes;
    }

    private byte code() {
        need(1);
        return frame[position];
    }

    private byte take() {
        byte code = code();
        position++;
        return code;
    }

    private void need(long bytes) {
        if (bytes > remaining()) {
            long missing = bytes - remaining();
            String count = missing == 1 ? "falta 1 byte" : "faltam " + missing + " bytes";
            throw new MalformedFrame("quadro truncado no byte " + position + ": " + count);
        }
    }

    private boolean isUtf8(int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(frame, position, length));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
