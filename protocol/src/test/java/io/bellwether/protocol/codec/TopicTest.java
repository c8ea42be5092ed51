package io.bellwether.protocol.codec;

import static io.bellwether.protocol.codec.ForeignFrame.map;
import static io.bellwether.protocol.codec.ForeignFrame.pack;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Publication;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A publication belongs to the topic that it came under. */
class TopicTest {

    private final Codec codec = new WireCodec();

    @Test
    void a_flat_publication_of_another_server_belongs_to_its_topic() {
        assertThat(published("geral", map("user", "bob", "message", "oi", "timestamp", 5)))
                .isEqualTo(new Publication.ChannelMessage("bob", "geral", "oi", Optional.empty(), Optional.empty()));
        assertThat(published("ana", map("from", "bob", "message", "oi", "timestamp", 5)))
                .isEqualTo(new Publication.DirectMessage("bob", "ana", "oi", Optional.empty(), Optional.empty()));
    }

    @Test
    void a_publication_in_the_nested_form_alone_is_understood() {
        Map<Object, Object> body =
                map("service", "publish", "data", map("user", "bob", "channel", "geral", "message", "oi"));
        assertThat(published("geral", body))
                .isEqualTo(new Publication.ChannelMessage("bob", "geral", "oi", Optional.empty(), Optional.empty()));
    }

    @Test
    void a_body_that_names_another_channel_is_refused() {
        assertThat(refusal("geral", map("user", "bob", "channel", "tech", "message", "oi")))
                .isEqualTo("channel: o corpo diz \"tech\" e o tópico é \"geral\"");
    }

    @Test
    void a_body_that_names_another_addressee_is_refused() {
        assertThat(refusal("bobby", map("src", "ana", "dst", "bob", "message", "oi")))
                .isEqualTo("dst: o corpo diz \"bob\" e o tópico é \"bobby\"");
    }

    @Test
    void an_announcement_is_believed_on_the_topic_of_the_cluster_only() {
        Map<Object, Object> announcement = map("service", "election", "data", map("coordinator", "s3", "epoch", 4));
        assertThat(published("servers", announcement))
                .isEqualTo(new Publication.CoordinatorAnnounced("s3", OptionalLong.of(4), OptionalLong.empty()));
        assertThat(refusal("geral", announcement)).contains("não se publica no tópico \"geral\"");
    }

    @Test
    void nothing_else_is_believed_on_the_topic_of_the_cluster() {
        assertThat(refusal("servers", map("service", "publish", "user", "eve", "message", "oi")))
                .contains("não se publica no tópico \"servers\"");
        assertThat(refusal("servers", map("user", "eve", "message", "oi"))).isEqualTo("falta o campo service");
    }

    private Publication published(String topic, Map<Object, Object> body) {
        Decoded<Publication> decoded = codec.decodePublication(topic, pack(body));
        assertThat(decoded).isInstanceOf(Decoded.Message.class);
        return ((Decoded.Message<Publication>) decoded).body();
    }

    private String refusal(String topic, Map<Object, Object> body) {
        Decoded<Publication> decoded = codec.decodePublication(topic, pack(body));
        assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
        return ((Decoded.Malformed<Publication>) decoded).reason();
    }
}
