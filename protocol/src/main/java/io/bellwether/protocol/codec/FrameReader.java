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

    private byte[] frame = {};
    private int position;
    private final int maxDepth;

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

    /** The kind of the next value, without reading it. */
    MessageFormat peek() {
        need(1);
        return MessageFormat.valueOf(frame[position]);
    }

    boolean nextIsMap() {
        need(1);
        int code = frame[position] & 0xFF;
        return (code & 0xF0) == 0x80 || code == 0xDE || code == 0xDF;
    }

    boolean nextIsNil() {
        need(1);
        return frame[position] == Code.NIL;
    }

    /**
     * Reads a map's header.
     *
     * @param depth how many containers stand around its content, itself included
     * @return its pairs; there are bytes enough left for so many
     */
    int mapHeader(int depth) {
        int code = take();
        long size;
        if ((code & 0xF0) == 0x80) {
            size = code & 0x0F;
        } else if (code == 0xDE) {
            size = unsigned(2);
        } else {
            size = unsigned(4);
        }
        enter(depth, size * 2);
        return (int) size;
    }

    boolean nextIsArray() {
        need(1);
        int code = frame[position] & 0xFF;
        return (code & 0xF0) == 0x90 || code == 0xDC || code == 0xDD;
    }

    /** Reads an array's header; as {@link #mapHeader}. */
    int arrayHeader(int depth) {
        int code = take();
        long size;
        if ((code & 0xF0) == 0x90) {
            size = code & 0x0F;
        } else if (code == 0xDC) {
            size = unsigned(2);
        } else {
            size = unsigned(4);
        }
        enter(depth, size);
        return (int) size;
    }

    /**
     * Reads the header of a string, or of a binary, which old encoders send in its place. The cursor then stands on its
     * first byte.
     *
     * @return its length in bytes, all of which are there; or -1, and the cursor has not moved, if this is no text
     */
    int textHeader() {
        need(1);
        int code = frame[position] & 0xFF;
        long length;
        if ((code & 0xE0) == 0xA0) {
            position++;
            length = code & 0x1F;
        } else if (code == 0xD9 || code == 0xC4) {
            position++;
            length = unsigned(1);
        } else if (code == 0xDA || code == 0xC5) {
            position++;
            length = unsigned(2);
        } else if (code == 0xDB || code == 0xC6) {
            position++;
            length = unsigned(4);
        } else {
            return -1;
        }
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

    boolean nextIsInteger() {
        need(1);
        int code = frame[position] & 0xFF;
        return code <= 0x7F || code >= 0xE0 || (code >= 0xCC && code <= 0xD3);
    }

    /** Reads an integer; one above {@link Long#MAX_VALUE} comes out as that. */
    long integer() {
        int code = take();
        if (code <= 0x7F) {
            return code;
        }
        if (code >= 0xE0) {
            return (byte) code;
        }
        return switch (code) {
            case 0xCC -> unsigned(1);
            case 0xCD -> unsigned(2);
            case 0xCE -> unsigned(4);
            case 0xCF -> {
                long bits = bits64();
                yield bits < 0 ? Long.MAX_VALUE : bits;
            }
            case 0xD0 -> (byte) unsigned(1);
            case 0xD1 -> (short) unsigned(2);
            case 0xD2 -> (int) unsigned(4);
            default -> bits64();
        };
    }

    boolean nextIsFloat() {
        need(1);
        return frame[position] == Code.FLOAT32 || frame[position] == Code.FLOAT64;
    }

    double floating() {
        return take() == 0xCA ? Float.intBitsToFloat((int) unsigned(4)) : Double.longBitsToDouble(bits64());
    }

    /** Steps over one value of any kind, which must be whole and not too deep. */
    void skip(int depth) {
        int at = position;
        int code = take();
        if (code <= 0x7F || code >= 0xE0) {
            return;
        }
        if (code <= 0x8F) {
            skipAll((code & 0x0F) * 2L, depth + 1);
        } else if (code <= 0x9F) {
            skipAll(code & 0x0F, depth + 1);
        } else if (code <= 0xBF) {
            step(code & 0x1F);
        } else {
            skipOther(code, at, depth);
        }
    }

    private void skipOther(int code, int at, int depth) {
        switch (code) {
            case 0xC0, 0xC2, 0xC3 -> {}
            case 0xC4, 0xD9 -> step(unsigned(1));
            case 0xC5, 0xDA -> step(unsigned(2));
            case 0xC6, 0xDB -> step(unsigned(4));
            case 0xC7 -> step(unsigned(1) + 1);
            case 0xC8 -> step(unsigned(2) + 1);
            case 0xC9 -> step(unsigned(4) + 1);
            case 0xCC, 0xD0 -> step(1);
            case 0xCD, 0xD1, 0xD4 -> step(2);
            case 0xCA, 0xCE, 0xD2 -> step(4);
            case 0xCB, 0xCF, 0xD3 -> step(8);
            case 0xD5 -> step(3);
            case 0xD6 -> step(5);
            case 0xD7 -> step(9);
            case 0xD8 -> step(17);
            case 0xDC -> skipAll(unsigned(2), depth + 1);
            case 0xDD -> skipAll(unsigned(4), depth + 1);
            case 0xDE -> skipAll(unsigned(2) * 2, depth + 1);
            case 0xDF -> skipAll(unsigned(4) * 2, depth + 1);
            default -> throw new MalformedFrame("MessagePack inválido: o código C1 no byte " + at);
        }
    }

    private void skipAll(long values, int depth) {
        enter(depth, values);
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

    private int take() {
        need(1);
        return frame[position++] & 0xFF;
    }

    private long unsigned(int bytes) {
        need(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | frame[position++] & 0xFF;
        }
        return value;
    }

    private long bits64() {
        return unsigned(8);
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
