package io.bellwether.benchmarks.codec;

import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;

/** The codec that the nodes use, with all of its checks. */
final class WireForm implements RoundTrip {

    private final Codec codec = new WireCodec();

    @Override
    public byte[] encode(Request.Publish request, Stamp stamp) {
        return codec.encode(request, stamp);
    }

    @Override
    public Stamped decode(byte[] frame) {
        if (codec.decodeRequest(frame) instanceof Decoded.Message<Request> message
                && message.body() instanceof Request.Publish publish) {
            return new Stamped(publish, message.stamp());
        }
        throw new IllegalStateException("the codec refused its own frame");
    }
}
