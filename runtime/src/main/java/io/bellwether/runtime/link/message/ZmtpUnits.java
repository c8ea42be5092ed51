package io.bellwether.runtime.link.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects bytes until a whole message, or a whole command, is there. Begins between two messages. A message that says that
 * it is absurdly large makes the connection opaque.
 */
public final class ZmtpUnits {
    private static final int INITIAL_BYTES = 1 << 14;
    private static final int LARGEST_BYTES = 1 << 26;
    private static final int SHORT_HEADER_BYTES = 2;
    private static final int LONG_HEADER_BYTES = 1 + Long.BYTES;

    private final ZmtpFraming framing;
    private ByteBuffer collected = ByteBuffer.allocate(INITIAL_BYTES).limit(0);

    public ZmtpUnits(ZmtpFraming framing) {
        this.framing = framing;
    }

    /** Reads once. @return bytes read, or -1 where the source has ended */
    public int readFrom(ReadableByteChannel source) throws IOException {
        makeRoom();
        int begin = collected.position();
        collected.position(collected.limit()).limit(collected.capacity());
        int read;
        try {
            read = source.read(collected);
        } finally {
            collected.flip().position(begin);
        }
        return read;
    }

    /** The bytes of the next message or command, if all of them are there. */
    public Optional<byte[]> next() {
        int length = lengthOfFirst();
        return length < 0 || length > collected.remaining() ? Optional.empty() : Optional.of(take(length));
    }

    /** Whatever is there, whole or not. */
    public byte[] rest() {
        return take(collected.remaining());
    }

    /** What these bytes say, if that is a message and not the transport's own talk. */
    public Optional<WholeMessage> message(byte[] unit) {
        boolean command = (unit[0] & ZmtpFraming.COMMAND) != 0;
        if (command || framing.isSubscriber()) {
            return Optional.empty();
        }
        List<byte[]> frames = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(unit);
        while (bytes.hasRemaining()) {
            int flags = bytes.get();
            byte[] frame =
                    new byte[(flags & ZmtpFraming.LONG) == 0 ? Byte.toUnsignedInt(bytes.get()) : (int) bytes.getLong()];
            bytes.get(frame);
            frames.add(frame);
        }
        return Optional.of(new WholeMessage(framing.kind(), frames));
    }

    private byte[] take(int length) {
        byte[] taken = new byte[length];
        collected.get(taken);
        framing.advance(ByteBuffer.wrap(taken));
        return taken;
    }

    /** @return -1 where not even its headers are there */
    private int lengthOfFirst() {
        int at = collected.position();
        while (collected.limit() - at >= SHORT_HEADER_BYTES) {
            int flags = collected.get(at);
            long size;
            if ((flags & ZmtpFraming.LONG) == 0) {
                size = SHORT_HEADER_BYTES + Byte.toUnsignedInt(collected.get(at + 1));
            } else if (collected.limit() - at < LONG_HEADER_BYTES) {
                return -1;
            } else {
                size = LONG_HEADER_BYTES + collected.getLong(at + 1);
            }
            if (size < 0 || size > LARGEST_BYTES - (at - collected.position())) {
                framing.giveUp();
                return -1;
            }
            at += (int) size;
            if ((flags & ZmtpFraming.MORE) == 0 || at > collected.limit()) {
                return (flags & ZmtpFraming.MORE) == 0 ? at - collected.position() : -1;
            }
        }
        return -1;
    }

    private void makeRoom() {
        if (collected.position() > 0) {
            collected = collected.compact().flip();
        } else if (collected.limit() == collected.capacity()) {
            collected =
                    ByteBuffer.allocate(2 * collected.capacity()).put(collected).flip();
        }
    }
}
