package io.bellwether.protocol.codec;

import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Publication.ChannelMessage;
import io.bellwether.protocol.Publication.CoordinatorAnnounced;
import io.bellwether.protocol.Publication.DirectMessage;
import java.util.Optional;

/**
 * Makes a publication of an opened envelope and the topic it came under. The topic decides: a body that names another
 * one is malformed, or a user could forge what a channel or the cluster says; a body that names none (other servers
 * send only {@code user} or {@code from}, and {@code message}) belongs to the topic.
 */
final class PublicationReader {

    private PublicationReader() {}

    static Publication read(String topic, Envelope envelope) {
        if (topic.equals(Publication.SERVERS_TOPIC)) {
            return announcement(envelope);
        }
        Optional<String> service = envelope.top().optionalName(Key.SERVICE);
        if (service.isPresent()) {
            if (service.get().equals(Service.PUBLISH.word)) {
                return channelMessage(topic, envelope);
            }
            if (service.get().equals(Service.MESSAGE.word)) {
                return directMessage(topic, envelope);
            }
            throw new MalformedFrame("service: \"" + service.get() + "\" não se publica no tópico \"" + topic + "\"");
        }
        boolean direct = has(envelope, Key.FROM) || has(envelope, Key.SRC);
        return direct ? directMessage(topic, envelope) : channelMessage(topic, envelope);
    }

    /** Makes a message of one entry of a page of history. */
    static Publication stored(Fields entry) {
        if (entry.has(Key.COORDINATOR)) {
            return new CoordinatorAnnounced(
                    entry.name(Key.COORDINATOR), entry.optionalCounter(Key.EPOCH), entry.optionalCounter(Key.RANK));
        }
        if (entry.has(Key.SRC)) {
            return new DirectMessage(
                    entry.name(Key.SRC),
                    entry.name(Key.DST),
                    entry.message(Key.MESSAGE),
                    entry.optionalName(Key.ID),
                    entry.optionalName(Key.SERVER));
        }
        return new ChannelMessage(
                entry.name(Key.USER),
                entry.channel(),
                entry.message(Key.MESSAGE),
                entry.optionalName(Key.ID),
                entry.optionalName(Key.SERVER));
    }

    private static Publication announcement(Envelope envelope) {
        String service = envelope.serviceName();
        if (!service.equals(Service.ELECTION.word)) {
            throw new MalformedFrame("service: \"" + service + "\" não se publica no tópico \"servers\"");
        }
        Fields data = envelope.data();
        return new CoordinatorAnnounced(
                data.name(Key.COORDINATOR), data.optionalCounter(Key.EPOCH), data.optionalCounter(Key.RANK));
    }

    private static Publication channelMessage(String topic, Envelope envelope) {
        Key channel = has(envelope, Key.CHANNEL) || !has(envelope, Key.NAME) ? Key.CHANNEL : Key.NAME;
        return new ChannelMessage(
                name(envelope, Key.USER),
                ofTopic(topic, channel, envelope),
                text(envelope),
                optionalName(envelope, Key.ID),
                optionalName(envelope, Key.SERVER));
    }

    private static Publication directMessage(String topic, Envelope envelope) {
        Key sender = has(envelope, Key.FROM) && !has(envelope, Key.SRC) ? Key.FROM : Key.SRC;
        return new DirectMessage(
                name(envelope, sender),
                ofTopic(topic, Key.DST, envelope),
                text(envelope),
                optionalName(envelope, Key.ID),
                optionalName(envelope, Key.SERVER));
    }

    private static String ofTopic(String topic, Key key, Envelope envelope) {
        String named = optionalName(envelope, key).orElse(topic);
        if (!named.equals(topic)) {
            throw new MalformedFrame(key.word + ": o corpo diz \"" + named + "\" e o tópico é \"" + topic + "\"");
        }
        return topic;
    }

    private static boolean has(Envelope envelope, Key key) {
        return envelope.flatOrNested(key).has(key);
    }

    private static String name(Envelope envelope, Key key) {
        return envelope.flatOrNested(key).name(key);
    }

    private static Optional<String> optionalName(Envelope envelope, Key key) {
        return envelope.flatOrNested(key).optionalName(key);
    }

    private static String text(Envelope envelope) {
        return envelope.flatOrNested(Key.MESSAGE).message(Key.MESSAGE);
    }
}
