package io.bellwether.protocol.codec;

import static io.bellwether.protocol.codec.ForeignFrame.map;
import static io.bellwether.protocol.codec.ForeignFrame.pack;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Dialect.Format;
import io.bellwether.protocol.Dialect.TimestampStyle;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.msgpack.value.Value;

/** The seven small differences between the clients that one server must serve at once. */
class DialectTest {

    private static final long MICROS = 1_760_000_000_500_000L;

    private final Codec codec = new WireCodec();

    @Test
    void rule_1_a_request_in_json_is_understood_and_answered_in_json() {
        byte[] frame = "{\"service\":\"login\",\"data\":{\"user\":\"joão\",\"timestamp\":1760000000,\"clock\":4}}"
                .getBytes(StandardCharsets.UTF_8);
        Decoded.Message<Request> message = message(codec.decodeRequest(frame));
        assertThat(message.body()).isEqualTo(new Request.Login("joão"));
        assertThat(message.stamp().clock()).isEqualTo(4);
        assertThat(message.dialect().format()).isEqualTo(Format.JSON);

        byte[] reply = codec.encode(new Reply.Done("login"), new Stamp(MICROS, 6), message.dialect());
        assertThat(new String(reply, StandardCharsets.UTF_8))
                .isEqualTo("{\"service\":\"login\",\"data\":{\"status\":\"sucesso\",\"description\":\"\","
                        + "\"message\":\"\",\"timestamp\":1760000000,\"clock\":6},\"clock\":6}");
    }

    @Test
    void rule_1_what_is_malformed_in_json_is_answered_in_json_too() {
        Decoded<Request> decoded = codec.decodeRequest("{\"service\":".getBytes(StandardCharsets.UTF_8));
        assertThat(decoded).isInstanceOfSatisfying(Decoded.Malformed.class, malformed -> assertThat(malformed.dialect())
                .isEqualTo(new Dialect(Format.JSON, TimestampStyle.SECONDS)));
    }

    static List<TimestampCase> timestamps() {
        return List.of(
                new TimestampCase(1_760_000_000L, 1_760_000_000_000_000L, TimestampStyle.SECONDS),
                new TimestampCase(0L, 0L, TimestampStyle.SECONDS),
                new TimestampCase(1_760_000_000_500L, MICROS, TimestampStyle.MILLISECONDS),
                new TimestampCase(1_760_000_000_500.0, MICROS, TimestampStyle.MILLISECONDS),
                new TimestampCase(1_760_000_000.5, MICROS, TimestampStyle.FLOAT_SECONDS),
                new TimestampCase("2025-10-09T08:53:20.500Z", MICROS, TimestampStyle.ISO_8601),
                new TimestampCase("2025-10-09T05:53:20.5-03:00", MICROS, TimestampStyle.ISO_8601),
                new TimestampCase("2025-10-09T08:53:20.500000", MICROS, TimestampStyle.ISO_8601),
                new TimestampCase("2025-10-09 08:53:20.5", MICROS, TimestampStyle.ISO_8601));
    }

    record TimestampCase(Object value, long epochMicros, TimestampStyle style) {}

    @ParameterizedTest
    @MethodSource("timestamps")
    void rule_2_a_timestamp_is_understood_in_four_styles(TimestampCase timestamp) {
        Decoded.Message<Request> message = request("users", map("timestamp", timestamp.value()));
        assertThat(message.stamp().epochMicros()).isEqualTo(timestamp.epochMicros());
        assertThat(message.dialect().timestamps()).isEqualTo(timestamp.style());
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 1760000000",
        "MILLISECONDS, 1760000000500",
        "FLOAT_SECONDS, 1.7600000005E9",
        "ISO_8601, 2025-10-09T08:53:20.500Z"
    })
    void rule_2_the_timestamp_of_a_reply_is_of_the_requests_kind(TimestampStyle style, String written) {
        Dialect dialect = new Dialect(Format.MESSAGE_PACK, style);
        Map<String, Value> data = data(codec.encode(new Reply.Done("login"), new Stamp(MICROS, 1), dialect));
        assertThat(data.get("timestamp")).asString().isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1760000000500000, 1760000000.5", "1760000000000000, 1760000000.0", "1000, 0.001"})
    void rule_2_a_float_in_json_is_written_without_an_exponent(long micros, String written) {
        Dialect dialect = new Dialect(Format.JSON, TimestampStyle.FLOAT_SECONDS);
        byte[] reply = codec.encode(new Reply.Done("login"), new Stamp(micros, 1), dialect);
        assertThat(new String(reply, StandardCharsets.UTF_8)).contains("\"timestamp\":" + written + ",");
    }

    @Test
    void rule_2_a_refused_frame_is_answered_in_its_kind_of_timestamp_too() {
        byte[] frame = pack(map("service", "dance", "data", map("timestamp", 1_760_000_000_500L)));
        assertThat(codec.decodeRequest(frame))
                .isInstanceOfSatisfying(Decoded.Malformed.class, malformed -> assertThat(malformed.dialect())
                        .isEqualTo(new Dialect(Format.MESSAGE_PACK, TimestampStyle.MILLISECONDS)));
    }

    @Test
    void rule_3_a_clock_is_found_in_data_or_outside_or_nowhere() {
        assertThat(request("users", map("clock", 7)).stamp().clock()).isEqualTo(7);
        byte[] outside = pack(map("service", "users", "data", map(), "clock", 8));
        assertThat(message(codec.decodeRequest(outside)).stamp().clock()).isEqualTo(8);
        assertThat(request("users", map()).stamp().hasClock()).isFalse();
    }

    @Test
    void rule_3_a_reply_carries_its_clock_in_both_places() {
        byte[] frame = codec.encode(new Reply.Done("publish"), new Stamp(MICROS, 99), Dialect.NATIVE);
        assertThat(ForeignFrame.unpack(frame).get("clock")).asString().isEqualTo("99");
        assertThat(data(frame).get("clock")).asString().isEqualTo("99");
    }

    @Test
    void rule_4_a_channel_is_called_channel_or_name() {
        assertThat(request("channel", map("name", "geral")).body()).isEqualTo(new Request.CreateChannel("geral"));
        assertThat(request("publish", map("user", "bob", "name", "geral", "message", "oi"))
                        .body())
                .isEqualTo(new Request.Publish("bob", "geral", "oi", Optional.empty()));
        assertThat(request("channel", map("channel", "geral", "name", "my laptop"))
                        .body())
                .isEqualTo(new Request.CreateChannel("geral"));
    }

    static List<Reply> replies() {
        return List.of(
                new Reply.Done("publish"),
                new Reply.Refused("login", "Usuário já existe"),
                new Reply.Refused("", "quadro vazio"),
                new Reply.Users(List.of("alice")),
                new Reply.Channels(List.of()),
                new Reply.Ranked(3),
                new Reply.Servers(List.of()),
                new Reply.ClockReading(MICROS, true));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void rule_5_every_reply_has_the_whole_frame_an_error_too(Reply reply) {
        byte[] frame = codec.encode(reply, new Stamp(MICROS, 5), Dialect.NATIVE);
        assertThat(ForeignFrame.unpack(frame)).containsKeys("service", "data", "clock");
        assertThat(data(frame)).containsKeys("status", "timestamp", "clock", "description", "message");
    }

    @Test
    void rule_5_an_error_says_why_under_both_names() {
        Reply refused = new Reply.Refused("login", "Usuário já existe");
        Map<String, Value> data = data(codec.encode(refused, new Stamp(MICROS, 5), Dialect.NATIVE));
        assertThat(data.get("status")).asString().isEqualTo("erro");
        assertThat(data.get("description")).asString().isEqualTo("Usuário já existe");
        assertThat(data.get("message")).asString().isEqualTo("Usuário já existe");
    }

    @Test
    void rule_6_a_publication_is_flat_and_also_carries_the_nested_form() {
        Publication direct = new Publication.DirectMessage("bob", "ana", "oi", Optional.of("m1"), Optional.of("s1"));
        byte[] frame = codec.encode(direct, new Stamp(MICROS, 5));
        assertThat(ForeignFrame.unpack(frame))
                .hasToString("{from=bob, src=bob, dst=ana, message=oi, "
                        + "timestamp=1760000000, clock=5, id=m1, server=s1, service=message, data={\"src\":\"bob\","
                        + "\"dst\":\"ana\",\"message\":\"oi\",\"timestamp\":1760000000,\"clock\":5}}");
    }

    @Test
    void rule_6_the_nested_copy_can_be_dropped() {
        Publication said = new Publication.ChannelMessage("bob", "geral", "oi", Optional.empty(), Optional.empty());
        byte[] frame = new WireCodec(Limits.DEFAULT, PublicationForm.FLAT).encode(said, new Stamp(MICROS, 5));
        assertThat(ForeignFrame.unpack(frame))
                .hasToString("{user=bob, channel=geral, message=oi, timestamp=1760000000, clock=5, service=publish}");
    }

    @Test
    void strings_and_keys_sent_as_bin_are_text() {
        byte[] frame = pack(map(bin("service"), bin("login"), bin("data"), map(bin("user"), bin("joão"))));
        assertThat(message(codec.decodeRequest(frame)).body()).isEqualTo(new Request.Login("joão"));
    }

    @Test
    void unknown_fields_of_any_kind_are_ignored() {
        Map<Object, Object> data =
                map("mood", List.of(1, map("a", 2.5)), 7, "seven", "user", "bob", "raw", bin("\u00ff"));
        byte[] frame = pack(map("v", 2, "service", "login", "data", data, "trace", true));
        assertThat(message(codec.decodeRequest(frame)).body()).isEqualTo(new Request.Login("bob"));
    }

    @Test
    void the_order_of_the_fields_does_not_matter() {
        byte[] frame = pack(map("clock", 1, "data", map("clock", 2, "user", "bob"), "service", "login"));
        assertThat(message(codec.decodeRequest(frame)).body()).isEqualTo(new Request.Login("bob"));
    }

    private Decoded.Message<Request> request(String service, Map<Object, Object> data) {
        return message(codec.decodeRequest(pack(map("service", service, "data", data))));
    }

    private static <T> Decoded.Message<T> message(Decoded<T> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Message.class);
        return (Decoded.Message<T>) decoded;
    }

    private static Map<String, Value> data(byte[] frame) {
        return ForeignFrame.fields(ForeignFrame.unpack(frame).get("data"));
    }

    private static byte[] bin(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
