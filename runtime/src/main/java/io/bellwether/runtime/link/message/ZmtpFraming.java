package io.bellwether.runtime.link.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Follows one direction of a connection from its first byte on, and knows where messages begin. It reads headers and skips
 * bodies. Where the bytes are not ZMTP 3 with the NULL mechanism they are opaque, for good.
 */
public final class ZmtpFraming {
    static final int MORE = 1;
    static final int LONG = 2;
    static final int COMMAND = 4;

    private static final int GREETING_BYTES = 64;
    private static final int SIGNATURE_END = 9;
    private static final int MAJOR_VERSION = 10;
    private static final int MECHANISM = 12;
    private static final byte[] NULL_MECHANISM = Arrays.copyOf("NULL".getBytes(US_ASCII), 20);
    private static final int LARGEST_HANDSHAKE = 1_024;

    private final byte[] handshake = new byte[LARGEST_HANDSHAKE];
    private int handshakeBytes;
    private String socketType = "";
    private int greeted;
    private int flags;
    private int sizeBytesLeft;
    private long size;
    private long bodyLeft;
    private boolean inFrame;
    private boolean inMessage;
    private boolean opaque;

    public boolean isOpaque() {
        return opaque;
    }

    /** It is not understood after all. */
    void giveUp() {
        opaque = true;
    }

    /** Whether the next byte is the first of a message or a command. */
    public boolean isBetweenMessages() {
        return greeted == GREETING_BYTES && !inFrame && !inMessage && !opaque;
    }

    /** How many of the next bytes belong to what has begun, at least. */
    public int bytesThatBelong() {
        if (greeted < GREETING_BYTES) {
            return GREETING_BYTES - greeted;
        } else if (!inFrame) {
            return 1;
        }
        return (int) Math.min(Integer.MAX_VALUE, sizeBytesLeft > 0 ? sizeBytesLeft : bodyLeft);
    }

    /** What the sender's messages are; {@link MessageKind#OTHER} until it has said what it is. */
    public MessageKind kind() {
        return MessageKind.sentBy(socketType);
    }

    /** Whether what the sender says are subscriptions. */
    public boolean isSubscriber() {
        return MessageKind.onlySubscribes(socketType);
    }

    /** Goes on by these bytes: from their position to their limit, which are left as they are. */
    public void advance(ByteBuffer bytes) {
        int at = bytes.position();
        while (at < bytes.limit() && !opaque) {
            if (greeted < GREETING_BYTES) {
                greet(bytes.get(at++));
            } else if (!inFrame) {
                begin(bytes.get(at++));
            } else if (sizeBytesLeft > 0) {
                size(bytes.get(at++));
            } else {
                at += skip(bytes, at);
            }
        }
    }

    private void greet(byte next) {
        int place = greeted++;
        if (place == 0) {
            opaque = next != (byte) 0xff;
        } else if (place == SIGNATURE_END) {
            opaque = next != 0x7f;
        } else if (place == MAJOR_VERSION) {
            opaque = next < 3;
        } else if (place >= MECHANISM && place < MECHANISM + NULL_MECHANISM.length) {
            opaque = next != NULL_MECHANISM[place - MECHANISM];
        }
    }

    private void begin(byte next) {
        flags = next;
        opaque = (flags & ~(MORE | LONG | COMMAND)) != 0;
        sizeBytesLeft = (flags & LONG) == 0 ? 1 : Long.BYTES;
        size = 0;
        inFrame = true;
    }

    private void size(byte next) {
        size = size << Byte.SIZE | Byte.toUnsignedInt(next);
        if (--sizeBytesLeft == 0) {
            opaque = size < 0;
            bodyLeft = size;
            endIfComplete();
        }
    }

    private int skip(ByteBuffer bytes, int at) {
        int skipped = (int) Math.min(bodyLeft, bytes.limit() - at);
        if ((flags & COMMAND) != 0 && socketType.isEmpty()) {
            int kept = Math.min(skipped, LARGEST_HANDSHAKE - handshakeBytes);
            bytes.get(at, handshake, handshakeBytes, kept);
            handshakeBytes += kept;
        }
        bodyLeft -= skipped;
        endIfComplete();
        return skipped;
    }

    private void endIfComplete() {
        if (bodyLeft == 0) {
            inFrame = false;
            boolean command = (flags & COMMAND) != 0;
            inMessage = !command && (flags & MORE) != 0;
            if (command && socketType.isEmpty()) {
                socketType = ReadyCommand.socketType(ByteBuffer.wrap(handshake, 0, handshakeBytes));
                handshakeBytes = 0;
            }
        }
    }
}
