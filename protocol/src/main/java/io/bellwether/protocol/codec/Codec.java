package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;

/** Frames to messages and back. Implementations may keep buffers: one codec belongs to one actor (one thread at a time). */
public interface Codec {

    /** Encodes as MessagePack. */
    byte[] encode(Request request, Stamp stamp);

    /** Encodes in the way the asker writes. */
    byte[] encode(Reply reply, Stamp stamp, Dialect dialect);

    /** Encodes the body of a publication as MessagePack; the topic is a frame of its own. */
    byte[] encode(Publication publication, Stamp stamp);

    Decoded<Request> decodeRequest(byte[] frame);

    Decoded<Reply> decodeReply(byte[] frame);

    /** Decodes the body of a publication that came under this topic. */
    Decoded<Publication> decodePublication(String topic, byte[] body);
}
