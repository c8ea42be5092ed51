package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Dialect.Format;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.util.function.Function;

/**
 * The codec of the real wire: MessagePack, and JSON for whoever asks in JSON. It keeps its buffers from frame to frame,
 * so it must stay with one thread at a time.
 */
public final class WireCodec implements Codec {

    private final FrameWriter out = new FrameWriter();
    private final RequestWriter requests = new RequestWriter(out);
    private final PublicationWriter publications;
    private final ReplyWriter replies;
    private final Envelope envelope;
    private final ReplyReader replyReader;

    /** With the default limits, and publications in both forms. */
    public WireCodec() {
        this(Limits.DEFAULT, PublicationForm.FLAT_AND_NESTED);
    }

    public WireCodec(Limits limits, PublicationForm form) {
        publications = new PublicationWriter(out, form);
        replies = new ReplyWriter(out, publications);
        envelope = new Envelope(limits);
        replyReader = new ReplyReader(envelope.entry());
    }

    @Override
    public byte[] encode(Request request, Stamp stamp) {
        out.reset();
        requests.write(request, stamp);
        return out.toFrame();
    }

    @Override
    public byte[] encode(Reply reply, Stamp stamp, Dialect dialect) {
        out.reset();
        replies.write(reply, stamp, dialect.timestamps());
        byte[] frame = out.toFrame();
        return dialect.format() == Format.JSON ? JsonFrames.fromMessagePack(frame) : frame;
    }

    @Override
    public byte[] encode(Publication publication, Stamp stamp) {
        out.reset();
        publications.write(publication, stamp);
        return out.toFrame();
    }

    @Override
    public Decoded<Request> decodeRequest(byte[] frame) {
        return decode(frame, RequestReader::read);
    }

    @Override
    public Decoded<Reply> decodeReply(byte[] frame) {
        return decode(frame, replyReader::read);
    }

    @Override
    public Decoded<Publication> decodePublication(String topic, byte[] body) {
        return decode(body, opened -> PublicationReader.read(topic, opened));
    }

    private <T> Decoded<T> decode(byte[] frame, Function<Envelope, T> read) {
        try {
            envelope.open(frame);
            Stamp stamp = envelope.stamp();
            return new Decoded.Message<>(read.apply(envelope), stamp, envelope.dialect());
        } catch (MalformedFrame malformed) {
            Dialect dialect = envelope.dialectIfReadable();
            return new Decoded.Malformed<>(envelope.serviceNameIfReadable(), malformed.getMessage(), dialect);
        }
    }
}
