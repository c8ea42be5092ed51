package io.bellwether.runtime.store;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.util.Optional;

/** The id that a server gives to a write whose sender gave none: {@code origin:sequence}. */
record OwnId(String origin, long sequence) {

    static String of(Position position) {
        return position.origin() + ":" + position.sequence();
    }

    static boolean isOf(StoredWrite write) {
        return write.id().length() > write.origin().length()
                && write.id().charAt(write.origin().length()) == ':'
                && write.id().equals(of(write.position()));
    }

    /** Of which write the id could be; empty if a server gives no such id. */
    static Optional<OwnId> parse(String id) {
        int colon = id.lastIndexOf(':');
        try {
            long sequence = colon < 0 ? 0 : Long.parseLong(id, colon + 1, id.length(), 10);
            OwnId own = new OwnId(id.substring(0, Math.max(0, colon)), sequence);
            return sequence > 0 && (own.origin + ":" + sequence).equals(id) ? Optional.of(own) : Optional.empty();
        } catch (NumberFormatException senders) {
            return Optional.empty();
        }
    }
}
