package io.bellwether.actors.log;

import io.bellwether.actors.log.LogCodec.UnreadableRecord;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import io.bellwether.protocol.WriteBody.ChannelCreated;
import io.bellwether.protocol.WriteBody.ChannelText;
import io.bellwether.protocol.WriteBody.DirectText;
import io.bellwether.protocol.WriteBody.LoggedIn;
import java.io.IOException;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;

/** The part of a log record that is a write to the chat. */
final class WriteCodec {

    private static final int LOGGED_IN = 1;
    private static final int CHANNEL_CREATED = 2;
    private static final int CHANNEL_TEXT = 3;
    private static final int DIRECT_TEXT = 4;

    private WriteCodec() {}

    static void write(StoredWrite write, MessagePacker out) throws IOException {
        out.packLong(write.clock()).packString(write.origin()).packLong(write.sequence());
        out.packLong(write.epochMicros()).packString(write.id());
        WriteBody body = write.body();
        if (body instanceof LoggedIn login) {
            out.packInt(LOGGED_IN).packString(login.user());
        } else if (body instanceof ChannelCreated created) {
            out.packInt(CHANNEL_CREATED).packString(created.channel());
        } else if (body instanceof ChannelText text) {
            out.packInt(CHANNEL_TEXT).packString(text.user()).packString(text.channel());
            out.packString(text.message());
        } else if (body instanceof DirectText text) {
            out.packInt(DIRECT_TEXT).packString(text.src()).packString(text.dst());
            out.packString(text.message());
        }
    }

    static StoredWrite read(MessageUnpacker in) throws IOException, UnreadableRecord {
        Position position = new Position(in.unpackLong(), in.unpackString(), in.unpackLong());
        return new StoredWrite(position, in.unpackLong(), in.unpackString(), body(in));
    }

    private static WriteBody body(MessageUnpacker in) throws IOException, UnreadableRecord {
        int kind = in.unpackInt();
        return switch (kind) {
            case LOGGED_IN -> new LoggedIn(in.unpackString());
            case CHANNEL_CREATED -> new ChannelCreated(in.unpackString());
            case CHANNEL_TEXT -> new ChannelText(in.unpackString(), in.unpackString(), in.unpackString());
            case DIRECT_TEXT -> new DirectText(in.unpackString(), in.unpackString(), in.unpackString());
            default -> throw new UnreadableRecord("unknown kind of write " + kind);
        };
    }
}
