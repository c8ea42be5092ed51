package io.bellwether.scenarios.drive;

import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.scenarios.model.MessagePattern;

/** Tells the messages that a script means from the others, in whatever world they travel. For one thread at a time. */
public final class MeantMessages {

    private final MessagePattern pattern;
    private final Codec codec = new WireCodec();

    public MeantMessages(MessagePattern pattern) {
        this.pattern = pattern;
    }

    /**
     * @param topic of a publication; empty for every other message
     * @param request whether it is one
     */
    public boolean include(String topic, boolean request, byte[] body) {
        return pattern.topic().map(topic::equals).orElse(true)
                && pattern.service()
                        .map(service -> request && service.equals(serviceOf(body)))
                        .orElse(true);
    }

    private String serviceOf(byte[] body) {
        Decoded<Request> decoded = codec.decodeRequest(body);
        return decoded instanceof Decoded.Message<Request> message
                ? message.body().service()
                : "";
    }
}
