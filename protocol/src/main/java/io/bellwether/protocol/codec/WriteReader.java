package io.bellwether.protocol.codec;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.List;

/** Makes stored writes of the entries of a list. */
final class WriteReader {

    private WriteReader() {}

    /** @param entry a buffer for the maps in the list */
    static List<StoredWrite> all(Fields data, Fields entry) {
        return data.maps(Key.WRITES, Envelope.DATA_DEPTH, entry, index -> write(entry));
    }

    private static StoredWrite write(Fields entry) {
        Position position = new Position(
                entry.integer(Key.CLOCK, 0, Stamp.MAX_CLOCK),
                entry.name(Key.SERVER),
                entry.integer(Key.SEQUENCE, 1, Stamp.MAX_CLOCK));
        return new StoredWrite(position, entry.integer(Key.TIME_US), entry.name(Key.ID), body(entry));
    }

    private static WriteBody body(Fields entry) {
        String kind = entry.name(Key.SERVICE);
        return switch (kind) {
            case "login" -> new WriteBody.LoggedIn(entry.name(Key.USER));
            case "channel" -> new WriteBody.ChannelCreated(entry.channel());
            case "publish" ->
                new WriteBody.ChannelText(entry.name(Key.USER), entry.channel(), entry.message(Key.MESSAGE));
            case "message" ->
                new WriteBody.DirectText(entry.name(Key.SRC), entry.name(Key.DST), entry.message(Key.MESSAGE));
            default -> throw new MalformedFrame("service: \"" + kind + "\" não se guarda");
        };
    }
}
