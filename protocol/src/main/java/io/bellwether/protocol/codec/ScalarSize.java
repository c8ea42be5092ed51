package io.bellwether.protocol.codec;

import org.msgpack.core.MessagePack.Code;

/** How long the values are that contain no others; the table of formats in the MessagePack specification. */
final class ScalarSize {

    private ScalarSize() {}

    /**
     * How many bytes of a value follow.
     *
     * @param code its first byte, which has just been read
     * @param in where its length is read, if it has one
     */
    static long payload(byte code, FrameReader in) {
        if (Code.isFixInt(code)) {
            return 0;
        }
        if (Code.isFixStr(code)) {
            return code & 0x1F;
        }
        return switch (code) {
            case Code.NIL, Code.FALSE, Code.TRUE -> 0;
            case Code.UINT8, Code.INT8 -> 1;
            case Code.UINT16, Code.INT16 -> 2;
            case Code.UINT32, Code.INT32, Code.FLOAT32 -> 4;
            case Code.UINT64, Code.INT64, Code.FLOAT64 -> 8;
            case Code.STR8, Code.BIN8 -> in.unsigned(1);
            case Code.STR16, Code.BIN16 -> in.unsigned(2);
            case Code.STR32, Code.BIN32 -> in.unsigned(4);
            // An extension has one byte more, for its type.
            case Code.FIXEXT1 -> 2;
            case Code.FIXEXT2 -> 3;
            case Code.FIXEXT4 -> 5;
            case Code.FIXEXT8 -> 9;
            case Code.FIXEXT16 -> 17;
            case Code.EXT8 -> in.unsigned(1) + 1;
            case Code.EXT16 -> in.unsigned(2) + 1;
            case Code.EXT32 -> in.unsigned(4) + 1;
            default -> throw new MalformedFrame("MessagePack inválido: o código C1 no byte " + (in.position() - 1));
        };
    }
}
