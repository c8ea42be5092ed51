package io.bellwether.protocol.codec;

import static io.bellwether.protocol.codec.ForeignFrame.Nil.NIL;
import static io.bellwether.protocol.codec.ForeignFrame.map;
import static io.bellwether.protocol.codec.ForeignFrame.pack;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not a message is refused for a reason that says what and where. */
class RefusedFrameTest {

    private final Codec codec = new WireCodec(new Limits(16, 64, 512, 4), PublicationForm.FLAT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | quadro vazio",
                "c1                             | o código C1 no byte 0",
                "c0                             | o quadro não é um mapa: veio nulo",
                "a3 616263                      | o quadro não é um mapa: veio texto",
                "80                             | falta o campo service",
                "80 00                          | bytes a mais depois do mapa: 1, a partir do byte 1",
                "81 a7 73657276696365           | quadro truncado no byte 9: falta 1 byte",
                "81 a1 61 c1                    | o código C1 no byte 3",
                "81 a4 64617461 c1              | data: esperava mapa, veio o código inválido C1",
                "df ffffffff                    | são declarados 8589934590 valores e restam 0 bytes",
                "81 a1 61 dd ffffffff           | são declarados 4294967295 valores e restam 0 bytes",
                "81 a1 61 db 7fffffff 61        | faltam 2147483646 bytes",
                "81 a1 61 c6 ffffffff           | faltam 4294967295 bytes",
                "81 a1 61 c9 ffffffff 00        | faltam 4294967295 bytes",
                "81 a1 61 91 91 91 91 91 91 00  | aninhamento além do limite maxDepth (4)",
                "81 a7 73657276696365 a1 ff     | o texto no byte 10 não é UTF-8",
            })
    void a_frame_that_is_not_one_whole_map_is_refused(String hex, String reason) {
        byte[] frame = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(refusal(frame).reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{                                     | JSON truncado (linha 1",
                "{]                                    | JSON inválido (linha 1",
                "{\"service\":\"users\"}{}            | algo a mais depois do objeto",
                "{\"service\":\"a\",\"service\":\"b\"} | chave repetida",
                "{\"a\":[[[[[[1]]]]]]}                 | maxDepth (4)",
                "{\"service\":5}                       | service: esperava texto, veio inteiro",
                "{\"service\":\"users\",\"data\":[]}   | data: esperava mapa, veio lista",
            })
    void a_frame_that_is_not_one_whole_json_object_is_refused(String json, String reason) {
        assertThat(refusal(json.getBytes(StandardCharsets.UTF_8)).reason()).contains(reason);
    }

    @Test
    void json_that_is_not_utf8_is_refused() {
        assertThat(refusal("{\"service\":\"joão\"}".getBytes(StandardCharsets.ISO_8859_1))
                        .reason())
                .isEqualTo("o JSON não é UTF-8");
    }

    @Test
    void an_unknown_service_is_refused_under_its_own_name() {
        Decoded.Malformed<Request> refusal = refusal(pack(map("service", "dance")));
        assertThat(refusal.service()).isEqualTo("dance");
        assertThat(refusal.reason()).isEqualTo("serviço desconhecido: \"dance\"");
    }

    @Test
    void a_repeated_key_is_refused_because_readers_disagree_about_which_one_counts() {
        byte[] frame = HexFormat.of().parseHex("82a773657276696365a57573657273a773657276696365a46c697374");
        Decoded.Malformed<Request> refusal = refusal(frame);
        assertThat(refusal.reason()).startsWith("chave repetida: service");
        assertThat(refusal.service()).isEqualTo("users");
    }

    static List<Object> badClocks() {
        return List.of(-1, Stamp.MAX_CLOCK + 1, Long.MAX_VALUE, 1.0, "5", true, NIL, List.of(), map());
    }

    @ParameterizedTest
    @MethodSource("badClocks")
    void a_negative_absurd_or_non_integer_clock_is_refused_wherever_it_stands(Object clock) {
        assertThat(refusal("users", map("clock", clock)).reason()).startsWith("data.clock: ");
        byte[] outside = pack(map("service", "users", "data", map("clock", 3), "clock", clock));
        assertThat(refusal(outside).reason()).startsWith("clock: ");
    }

    @Test
    void the_largest_clock_is_accepted() {
        byte[] frame = pack(map("service", "users", "data", map("clock", Stamp.MAX_CLOCK)));
        assertThat(codec.decodeRequest(frame)).isInstanceOfSatisfying(Decoded.Message.class, message -> assertThat(
                        message.stamp().clock())
                .isEqualTo(Stamp.MAX_CLOCK));
    }

    static List<Object> badTimestamps() {
        return List.of(
                "ontem",
                "2025-13-01T00:00:00Z",
                "9999-12-31T00:00:00Z",
                "x".repeat(65),
                Double.NaN,
                1e300,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                List.of());
    }

    @ParameterizedTest
    @MethodSource("badTimestamps")
    void a_timestamp_that_is_no_time_is_refused(Object timestamp) {
        assertThat(refusal("users", map("timestamp", timestamp)).reason()).contains("timestamp: ");
    }

    @Test
    void a_field_that_is_missing_or_of_the_wrong_type_is_named() {
        assertThat(refusal("login", map()).reason()).isEqualTo("falta o campo data.user");
        assertThat(refusal(pack(map("service", "login"))).reason()).isEqualTo("falta o campo data.user");
        assertThat(refusal("login", map("user", 5)).reason()).isEqualTo("data.user: esperava texto, veio inteiro");
        assertThat(refusal("login", map("user", NIL)).reason()).isEqualTo("data.user: esperava texto, veio nulo");
        assertThat(refusal("adjust", map("adjustment", "2")).reason())
                .isEqualTo("data.adjustment: esperava inteiro, veio texto");
        assertThat(refusal("channel", map()).reason()).isEqualTo("falta o campo data.channel");
        assertThat(refusal("election", map()).reason()).isEqualTo("falta o campo data.candidate");
    }

    @Test
    void an_adjustment_that_would_overflow_is_refused() {
        assertThat(refusal("adjust", map("adjustment", Long.MAX_VALUE)).reason())
                .contains("fora do intervalo");
    }

    @Test
    void a_page_of_history_is_of_a_channel_or_of_a_user() {
        assertThat(refusal("history", map()).reason()).contains("data.channel", "data.user");
        assertThat(refusal("history", map("channel", "a", "user", "b")).reason())
                .contains("só um");
        assertThat(refusal("history", map("channel", "a", "limit", 0)).reason()).startsWith("data.limit: 0 fora");
    }

    @Test
    void past_a_limit_the_reason_names_the_limit() {
        String seventeen = "é".repeat(8) + "a";
        assertThat(refusal("login", map("user", seventeen)).reason())
                .isEqualTo("data.user: 17 bytes passam do limite maxNameBytes (16)");
        assertThat(refusal("publish", map("user", "a", "channel", "b", "message", "x".repeat(65)))
                        .reason())
                .isEqualTo("data.message: 65 bytes passam do limite maxMessageBytes (64)");
        assertThat(refusal(new byte[513]).reason())
                .isEqualTo("quadro de 513 bytes passa do limite maxFrameBytes (512)");
    }

    @Test
    void what_is_just_within_the_limits_is_accepted() {
        Map<Object, Object> data = map("user", "é".repeat(8), "channel", "b", "message", "x".repeat(64));
        data.put("deep", List.of(List.of(1)));
        assertThat(codec.decodeRequest(pack(map("service", "publish", "data", data))))
                .isInstanceOf(Decoded.Message.class);
    }

    @Test
    void the_codec_goes_on_after_a_refusal() {
        refusal(new byte[] {(byte) 0xC1});
        assertThat(codec.decodeRequest(pack(map("service", "users", "data", map()))))
                .isInstanceOf(Decoded.Message.class);
    }

    private Decoded.Malformed<Request> refusal(String service, Map<Object, Object> data) {
        return refusal(pack(map("service", service, "data", data)));
    }

    private Decoded.Malformed<Request> refusal(byte[] frame) {
        Decoded<Request> decoded = codec.decodeRequest(frame);
        assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
        return (Decoded.Malformed<Request>) decoded;
    }
}
