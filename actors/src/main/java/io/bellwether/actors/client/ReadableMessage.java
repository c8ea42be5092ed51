package io.bellwether.actors.client;

import io.bellwether.protocol.Publication;
import java.util.Optional;

/**
 * A message as a person reads it.
 *
 * @param epochMicros when it was published, by its publisher's stamp
 * @param id empty where its publisher gave none
 * @param key equal for two copies of one message: the id, or without one who said what in which second
 */
record ReadableMessage(String topic, String from, String text, long epochMicros, String id, String key) {

    private static final long MICROS_PER_SECOND = 1_000_000;

    /** @param epochMicros when it was published, by the publication's own stamp */
    static Optional<ReadableMessage> of(Publication publication, long epochMicros) {
        if (publication instanceof Publication.ChannelMessage message) {
            return Optional.of(of(message.channel(), message.user(), message.message(), message.id(), epochMicros));
        } else if (publication instanceof Publication.DirectMessage message) {
            return Optional.of(of(message.dst(), message.src(), message.message(), message.id(), epochMicros));
        }
        return Optional.empty();
    }

    private static ReadableMessage of(String topic, String from, String text, Optional<String> id, long epochMicros) {
        String key = id.orElseGet(() -> Math.floorDiv(epochMicros, MICROS_PER_SECOND) + "\n" + from + "\n" + text);
        return new ReadableMessage(topic, from, text, epochMicros, id.orElse(""), key);
    }
}
