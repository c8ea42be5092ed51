package io.bellwether.protocol.codec;

import static io.bellwether.protocol.codec.ForeignFrame.Nil.NIL;
import static io.bellwether.protocol.codec.ForeignFrame.map;
import static io.bellwether.protocol.codec.ForeignFrame.pack;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Stamp;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What other servers answer is understood where it says enough, and refused where it does not. */
class ForeignReplyTest {

    private final Codec codec = new WireCodec();

    @Test
    void both_words_for_success_are_success_for_every_service() {
        assertThat(reply("login", map("status", "OK"))).isEqualTo(new Reply.Done("login"));
        assertThat(reply("publish", map("status", "sucesso"))).isEqualTo(new Reply.Done("publish"));
    }

    @Test
    void any_other_word_is_not_success() {
        assertThat(refusal("login", map("status", "maybe"))).isEqualTo("data.status: palavra desconhecida: \"maybe\"");
        assertThat(refusal("login", map())).isEqualTo("falta o campo data.status");
    }

    @Test
    void the_reason_of_an_error_is_found_under_either_name() {
        assertThat(reply("login", map("status", "erro", "description", "a", "message", "b")))
                .isEqualTo(new Reply.Refused("login", "a"));
        assertThat(reply("publish", map("status", "erro", "message", "b")))
                .isEqualTo(new Reply.Refused("publish", "b"));
        assertThat(reply("publish", map("status", "erro"))).isEqualTo(new Reply.Refused("publish", ""));
    }

    @Test
    void the_channels_of_the_first_edition_are_called_users() {
        assertThat(reply("channels", map("users", List.of("geral")))).isEqualTo(new Reply.Channels(List.of("geral")));
    }

    @Test
    void our_channels_are_found_under_both_names() {
        byte[] frame = codec.encode(new Reply.Channels(List.of("geral")), new Stamp(0, 1), Dialect.NATIVE);
        assertThat(ForeignFrame.fields(ForeignFrame.unpack(frame).get("data")).toString())
                .contains("channels=[\"geral\"]", "users=[\"geral\"]");
    }

    @Test
    void a_list_that_is_nil_is_empty_and_one_that_is_missing_is_not() {
        assertThat(reply("users", map("users", NIL))).isEqualTo(new Reply.Users(List.of()));
        assertThat(refusal("users", map())).isEqualTo("falta o campo data.users");
    }

    @Test
    void what_is_wrong_in_a_list_is_named_by_its_place() {
        assertThat(refusal("users", map("users", List.of("a", 7))))
                .isEqualTo("data.users[1]: esperava texto, veio inteiro");
        assertThat(refusal("users", map("users", "a"))).isEqualTo("data.users: esperava lista, veio texto");
        assertThat(refusal("list", map("list", List.of("s1")))).isEqualTo("data.list[0]: esperava mapa, veio texto");
        assertThat(refusal("list", map("list", List.of(map("name", "s1", "rank", 1), map("name", "s2")))))
                .isEqualTo("falta o campo data.list[1].rank");
        assertThat(refusal("users", map("users", List.of("x".repeat(129)))))
                .isEqualTo("data.users[0]: 129 bytes passam do limite maxNameBytes (128)");
    }

    @Test
    void a_rank_is_at_least_one() {
        assertThat(refusal("rank", map("rank", 0))).startsWith("data.rank: 0 fora do intervalo 1..");
    }

    @Test
    void a_clock_reading_without_microseconds_is_only_good_to_a_second() {
        assertThat(reply("clock", map("time", 5))).isEqualTo(new Reply.ClockReading(5_000_000, false));
        assertThat(reply("clock", map("time", 5, "time_us", 5_250_000)))
                .isEqualTo(new Reply.ClockReading(5_250_000, true));
        assertThat(refusal("clock", map("time", Long.MAX_VALUE))).contains("data.time", "fora do intervalo");
    }

    @Test
    void only_ok_is_an_answer_to_an_election() {
        assertThat(reply("election", map("election", "OK"))).isEqualTo(new Reply.ElectionOk(OptionalLong.empty()));
        assertThat(reply("election", map("election", "OK", "epoch", 3)))
                .isEqualTo(new Reply.ElectionOk(OptionalLong.of(3)));
        assertThat(refusal("election", map("election", "NO"))).isEqualTo("data.election: esperava OK, veio \"NO\"");
    }

    private Reply reply(String service, Map<Object, Object> data) {
        Decoded<Reply> decoded = codec.decodeReply(pack(map("service", service, "data", data)));
        assertThat(decoded).isInstanceOf(Decoded.Message.class);
        return ((Decoded.Message<Reply>) decoded).body();
    }

    private String refusal(String service, Map<Object, Object> data) {
        Decoded<Reply> decoded = codec.decodeReply(pack(map("service", service, "data", data)));
        assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
        return ((Decoded.Malformed<Reply>) decoded).reason();
    }
}
