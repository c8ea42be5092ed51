package io.bellwether.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is encoded comes back as it was. */
class RoundTripTest {

    private final Codec codec = new WireCodec();

    @Property(tries = 500)
    void every_request_comes_back_as_it_was(@ForAll("requests") Request request, @ForAll("stamps") Stamp stamp) {
        assertThat(codec.decodeRequest(codec.encode(request, stamp)))
                .isEqualTo(new Decoded.Message<>(request, stamp, Dialect.NATIVE));
    }

    @Property(tries = 500)
    void every_reply_comes_back_as_it_was_in_every_dialect(
            @ForAll("replies") Reply reply, @ForAll("stamps") Stamp stamp, @ForAll("dialects") Dialect dialect) {
        Decoded<Reply> decoded = codec.decodeReply(codec.encode(reply, stamp, dialect));
        assertThat(decoded).isInstanceOf(Decoded.Message.class);
        Decoded.Message<Reply> message = (Decoded.Message<Reply>) decoded;
        assertThat(message.body()).isEqualTo(reply);
        assertThat(message.stamp()).isEqualTo(stamp);
        assertThat(message.dialect().format()).isEqualTo(dialect.format());
    }

    @Property(tries = 500)
    void every_publication_comes_back_as_it_was_in_both_forms(
            @ForAll("publications") Publication publication,
            @ForAll("stamps") Stamp stamp,
            @ForAll PublicationForm form) {
        Codec writer = new WireCodec(Limits.DEFAULT, form);
        assertThat(codec.decodePublication(publication.topic(), writer.encode(publication, stamp)))
                .isEqualTo(new Decoded.Message<>(publication, stamp, Dialect.NATIVE));
    }

    @Example
    void no_kind_of_message_is_left_out() {
        assertThat(kinds(AnyMessage.request())).containsExactlyInAnyOrder(Request.class.getPermittedSubclasses());
        assertThat(kinds(AnyMessage.reply())).containsExactlyInAnyOrder(Reply.class.getPermittedSubclasses());
        assertThat(kinds(AnyMessage.publication()))
                .containsExactlyInAnyOrder(Publication.class.getPermittedSubclasses());
    }

    private static Set<Class<?>> kinds(Arbitrary<?> messages) {
        return messages.sampleStream().limit(500).map(Object::getClass).collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<Request> requests() {
        return AnyMessage.request();
    }

    @Provide
    Arbitrary<Reply> replies() {
        return AnyMessage.reply();
    }

    @Provide
    Arbitrary<Publication> publications() {
        return AnyMessage.publication();
    }

    @Provide
    Arbitrary<Stamp> stamps() {
        return AnyMessage.stamp();
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return AnyMessage.dialect();
    }
}
