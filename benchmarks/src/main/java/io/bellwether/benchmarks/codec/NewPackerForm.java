package io.bellwether.benchmarks.codec;

import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;

/** What msgpack-core's manual shows: a new packer and a new unpacker for each frame, a switch over the keys, no checks. */
final class NewPackerForm implements RoundTrip {

    @Override
    public byte[] encode(Request.Publish request, Stamp stamp) {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            packer.packMapHeader(2).packString("service").packString("publish");
            packer.packString("data").packMapHeader(6);
            packer.packString("user").packString(request.user());
            packer.packString("channel").packString(request.channel());
            packer.packString("message").packString(request.message());
            packer.packString("id").packString(request.id().orElse(""));
            packer.packString("timestamp").packLong(stamp.epochMicros() / 1_000_000L);
            packer.packString("clock").packLong(stamp.clock());
            return packer.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Stamped decode(byte[] frame) {
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(frame)) {
            Stamped decoded = new Stamped(new Request.Publish("", "", "", Optional.empty()), new Stamp(0, 0));
            int fields = unpacker.unpackMapHeader();
            for (int i = 0; i < fields; i++) {
                if (unpacker.unpackString().equals("data")) {
                    decoded = data(unpacker);
                } else {
                    unpacker.skipValue();
                }
            }
            return decoded;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Stamped data(MessageUnpacker unpacker) throws IOException {
        String user = "";
        String channel = "";
        String message = "";
        String id = "";
        long timestamp = 0;
        long clock = 0;
        int fields = unpacker.unpackMapHeader();
        for (int i = 0; i < fields; i++) {
            switch (unpacker.unpackString()) {
                case "user" -> user = unpacker.unpackString();
                case "channel" -> channel = unpacker.unpackString();
                case "message" -> message = unpacker.unpackString();
                case "id" -> id = unpacker.unpackString();
                case "timestamp" -> timestamp = unpacker.unpackLong();
                case "clock" -> clock = unpacker.unpackLong();
                default -> unpacker.skipValue();
            }
        }
        return new Stamped(
                new Request.Publish(user, channel, message, Optional.of(id)), new Stamp(timestamp * 1_000_000L, clock));
    }
}
