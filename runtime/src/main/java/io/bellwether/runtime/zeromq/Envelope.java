package io.bellwether.runtime.zeromq;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a ROUTER reads, taken apart: who it is from, the frames up to the first empty one, and the body behind it.
 *
 * <p>A REQ puts an empty delimiter before the body, a correlated one its request's number before that; a bare DEALER puts
 * nothing. The answer goes back under the same frames. Every message can be taken apart, so that every peer is
 * answered: a body in several frames is joined and a missing one is empty, and the codec tells the peer what it thinks of
 * them.
 */
final class Envelope {
    private static final byte[] NOTHING = new byte[0];

    private Envelope() {}

    /** How many of the frames, the peer's identity included, go before the body. */
    static int length(List<byte[]> frames) {
        if (frames.size() == 2) {
            return 1;
        }
        for (int i = 1; i < frames.size(); i++) {
            if (frames.get(i).length == 0) {
                return i + 1;
            }
        }
        return Math.min(1, frames.size());
    }

    static byte[] body(List<byte[]> frames, int envelope) {
        int parts = frames.size() - envelope;
        if (parts == 1) {
            return frames.get(envelope);
        }
        if (parts == 0) {
            return NOTHING;
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        frames.subList(envelope, frames.size()).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    /** The answer as it is sent: under the same frames. */
    static byte[][] answer(byte[][] envelope, byte[] body) {
        byte[][] message = new byte[envelope.length + 1][];
        System.arraycopy(envelope, 0, message, 0, envelope.length);
        message[envelope.length] = body;
        return message;
    }
}
