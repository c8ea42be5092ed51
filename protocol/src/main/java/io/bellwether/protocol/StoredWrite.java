package io.bellwether.protocol;

/**
 * A write as servers keep it and tell it to each other.
 *
 * @param epochMicros when it was accepted, by its server's physical clock, microseconds since the epoch
 * @param id of a message that its sender gave an id, that; of any other write {@code origin:sequence}
 */
public record StoredWrite(Position position, long epochMicros, String id, WriteBody body) {

    public String origin() {
        return position.origin();
    }

    public long sequence() {
        return position.sequence();
    }

    /** Whether its id is what it is known by, and its position where it stands in a topic. */
    public boolean isMessage() {
        return body instanceof WriteBody.ChannelText || body instanceof WriteBody.DirectText;
    }

    public long clock() {
        return position.clock();
    }
}
