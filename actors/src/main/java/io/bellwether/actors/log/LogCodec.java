package io.bellwether.actors.log;

import io.bellwether.actors.log.LogRecord.ClockReserved;
import io.bellwether.actors.log.LogRecord.EpochSeen;
import io.bellwether.actors.log.LogRecord.HistoryRead;
import io.bellwether.actors.log.LogRecord.MessageSeen;
import io.bellwether.actors.log.LogRecord.RankGiven;
import io.bellwether.actors.log.LogRecord.RanksUsed;
import io.bellwether.actors.log.LogRecord.ServerHeardOf;
import io.bellwether.actors.log.LogRecord.TopicFollowed;
import io.bellwether.actors.log.LogRecord.TopicLeft;
import io.bellwether.actors.log.LogRecord.WriteStored;
import java.io.IOException;
import java.util.Optional;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;

/**
 * Log records to bytes and back: one byte for the version, then the record's tag, then its fields, all in MessagePack.
 * Fields are only ever added at the end, under a new version; tags are never reused
 * (1 to 4 were writes that had no origin yet).
 */
final class LogCodec {

    private static final int VERSION = 1;

    private static final int CLOCK_RESERVED = 5;
    private static final int EPOCH_SEEN = 6;
    private static final int RANK_GIVEN = 7;
    private static final int WRITE_STORED = 8;
    private static final int SERVER_HEARD_OF = 9;
    private static final int RANKS_USED = 10;
    private static final int TOPIC_FOLLOWED = 16;
    private static final int MESSAGE_SEEN = 17;
    private static final int HISTORY_READ = 18;
    private static final int TOPIC_LEFT = 19;

    /** Records are short: buffers of the usual size, made anew for each, would cost more than the rest of a recovery. */
    private static final int BUFFER = 256;

    private static final MessagePack.PackerConfig PACKER = new MessagePack.PackerConfig().withBufferSize(BUFFER);
    private static final MessagePack.UnpackerConfig UNPACKER =
            new MessagePack.UnpackerConfig().withStringDecoderBufferSize(BUFFER);

    /** The bytes are no log record that this version reads; the message says why. */
    static final class UnreadableRecord extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableRecord(String reason) {
            super(reason);
        }
    }

    private LogCodec() {}

    static byte[] encode(LogRecord record) {
        try (MessageBufferPacker packer = PACKER.newBufferPacker()) {
            packer.packInt(VERSION);
            write(record, packer);
            return packer.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
    }

    static LogRecord decode(byte[] bytes) throws UnreadableRecord {
        try (MessageUnpacker in = UNPACKER.newUnpacker(bytes)) {
            int version = in.unpackInt();
            if (version != VERSION) {
                throw new UnreadableRecord("written in version " + version + ", this program reads version " + VERSION);
            }
            return read(in);
        } catch (IOException | MessagePackException broken) {
            throw new UnreadableRecord("not a log record: " + broken.getMessage());
        }
    }

    private static void write(LogRecord record, MessageBufferPacker out) throws IOException {
        if (record instanceof WriteStored stored) {
            out.packInt(WRITE_STORED);
            WriteCodec.write(stored.write(), out);
        } else if (record instanceof ServerHeardOf heard) {
            out.packInt(SERVER_HEARD_OF).packString(heard.server());
        } else if (record instanceof ClockReserved reserved) {
            out.packInt(CLOCK_RESERVED).packLong(reserved.bound());
        } else if (record instanceof EpochSeen seen) {
            out.packInt(EPOCH_SEEN).packLong(seen.epoch());
        } else if (record instanceof RankGiven given) {
            out.packInt(RANK_GIVEN).packString(given.server()).packInt(given.rank());
            out.packString(given.address().orElse(""));
        } else if (record instanceof RanksUsed used) {
            out.packInt(RANKS_USED).packInt(used.highest());
        } else if (record instanceof TopicFollowed followed) {
            out.packInt(TOPIC_FOLLOWED).packString(followed.topic()).packBoolean(followed.inbox());
        } else if (record instanceof TopicLeft left) {
            out.packInt(TOPIC_LEFT).packString(left.topic());
        } else if (record instanceof MessageSeen seen) {
            out.packInt(MESSAGE_SEEN).packString(seen.topic()).packString(seen.id());
        } else if (record instanceof HistoryRead read) {
            out.packInt(HISTORY_READ).packString(read.topic()).packString(read.cursor());
        }
    }

    private static LogRecord read(MessageUnpacker in) throws IOException, UnreadableRecord {
        int tag = in.unpackInt();
        return switch (tag) {
            case CLOCK_RESERVED -> new ClockReserved(in.unpackLong());
            case EPOCH_SEEN -> new EpochSeen(in.unpackLong());
            case RANK_GIVEN ->
                new RankGiven(
                        in.unpackString(),
                        in.unpackInt(),
                        Optional.of(in.unpackString()).filter(text -> !text.isEmpty()));
            case WRITE_STORED -> new WriteStored(WriteCodec.read(in));
            case SERVER_HEARD_OF -> new ServerHeardOf(in.unpackString());
            case RANKS_USED -> new RanksUsed(in.unpackInt());
            case TOPIC_FOLLOWED -> new TopicFollowed(in.unpackString(), in.unpackBoolean());
            case TOPIC_LEFT -> new TopicLeft(in.unpackString());
            case MESSAGE_SEEN -> new MessageSeen(in.unpackString(), in.unpackString());
            case HISTORY_READ -> new HistoryRead(in.unpackString(), in.unpackString());
            default -> throw new UnreadableRecord("unknown kind of record " + tag);
        };
    }
}
