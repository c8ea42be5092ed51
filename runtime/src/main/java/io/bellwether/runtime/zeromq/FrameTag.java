package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * What a request carries in its envelope, behind the correlation, while its run is observed.
 *
 * @param number of the frame, even; 0 for none
 * @param sender the node's name; empty if unknown
 */
public record FrameTag(long number, String sender) {

    public static final FrameTag NONE = new FrameTag(0, "");

    /** The number of the one reply to this request. */
    public long reply() {
        return number == 0 ? 0 : number + 1;
    }

    /** The correlation as it is sent: eight bytes, and the tag behind them if there is one. */
    byte[] mark(long correlation) {
        if (number == 0) {
            return ByteBuffer.allocate(Long.BYTES).putLong(correlation).array();
        }
        byte[] name = sender.getBytes(UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + name.length)
                .putLong(correlation)
                .putLong(number)
                .put(name)
                .array();
    }

    /** The tag behind a correlation; none if there is nothing. */
    public static FrameTag of(byte[] correlation) {
        if (correlation.length < 2 * Long.BYTES) {
            return NONE;
        }
        int name = 2 * Long.BYTES;
        return new FrameTag(
                ByteBuffer.wrap(correlation).getLong(Long.BYTES),
                new String(correlation, name, correlation.length - name, UTF_8));
    }
}
