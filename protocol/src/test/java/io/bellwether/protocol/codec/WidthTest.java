package io.bellwether.protocol.codec;

import static io.bellwether.protocol.codec.ForeignFrame.map;
import static io.bellwether.protocol.codec.ForeignFrame.pack;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MessagePack has a format for every width of a value; each is read and written. */
class WidthTest {

    private final Codec codec = new WireCodec(new Limits(128, 200_000, 1 << 20, 16), PublicationForm.FLAT);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 255, 256, 65_535, 65_536})
    void text_of_every_width_is_read_and_written(int length) {
        Request publish = new Request.Publish("bob", "geral", "x".repeat(length), Optional.empty());
        byte[] ours = codec.encode(publish, new Stamp(0, Stamp.NO_CLOCK));
        assertThat(ForeignFrame.fields(ForeignFrame.unpack(ours).get("data"))
                        .get("message")
                        .asStringValue()
                        .asString())
                .hasSize(length);
        assertThat(body(codec.decodeRequest(ours))).isEqualTo(publish);
        byte[] theirs = pack(map(
                "service", "publish", "data", map("user", "bob", "channel", "geral", "message", "x".repeat(length))));
        assertThat(body(codec.decodeRequest(theirs))).isEqualTo(publish);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                127,
                128,
                255,
                256,
                65_535,
                65_536,
                4_294_967_295L,
                4_294_967_296L,
                Long.MAX_VALUE,
                -1,
                -32,
                -33,
                -128,
                -129,
                -32_768,
                -32_769,
                Integer.MIN_VALUE,
                Integer.MIN_VALUE - 1L,
                Long.MIN_VALUE
            })
    void an_integer_of_every_width_is_read_and_written(long micros) {
        Request adjust = new Request.Adjust(micros, Optional.empty(), OptionalLong.empty());
        byte[] ours = codec.encode(adjust, new Stamp(0, Stamp.NO_CLOCK));
        assertThat(ForeignFrame.fields(ForeignFrame.unpack(ours).get("data"))
                        .get("adjustment_us")
                        .asIntegerValue()
                        .asLong())
                .isEqualTo(micros);
        byte[] theirs = pack(map("service", "adjust", "data", map("adjustment_us", micros)));
        assertThat(body(codec.decodeRequest(theirs))).isEqualTo(adjust);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 16, 65_536})
    void a_list_of_every_width_is_read_and_written(int size) {
        List<String> names =
                IntStream.range(0, size).mapToObj(Integer::toString).toList();
        byte[] ours = codec.encode(new Reply.Users(names), new Stamp(0, 1), Dialect.NATIVE);
        assertThat(ForeignFrame.fields(ForeignFrame.unpack(ours).get("data"))
                        .get("users")
                        .asArrayValue()
                        .size())
                .isEqualTo(size);
        byte[] theirs = pack(map("service", "users", "data", map("users", names)));
        assertThat(body(codec.decodeReply(theirs))).isEqualTo(new Reply.Users(names));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 70_000})
    void a_map_of_many_unknown_fields_is_read(int size) {
        Map<Object, Object> data = map("user", "bob");
        IntStream.range(0, size).forEach(i -> data.put("unknown" + i, i));
        assertThat(body(new WireCodec(new Limits(9, 9, 1 << 24, 4), PublicationForm.FLAT)
                        .decodeRequest(pack(map("service", "login", "data", data)))))
                .isEqualTo(new Request.Login("bob"));
    }

    @Test
    void a_json_object_of_many_unknown_fields_is_read() {
        String unknown = IntStream.range(0, 40)
                .mapToObj(i -> ",\"unknown" + i + "\":[null,true,2.5,{\"a\":99999999999999999999}]")
                .collect(Collectors.joining());
        String json = "{\"service\":\"login\",\"data\":{\"user\":\"bob\"" + unknown + "}}";
        assertThat(body(codec.decodeRequest(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Request.Login("bob"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d400aa",
                "d500aabb",
                "d600aabbccdd",
                "d7ff0011223344556677",
                "d80000112233445566770011223344556677",
                "c70200aabb",
                "c8000200aabb",
                "c90000000200aabb",
                "c403aabbcc",
                "c50003aabbcc",
                "c600000003aabbcc",
                "ca3f800000",
                "cb3ff0000000000000",
                "c2",
                "c3",
                "c0",
                "d0ff",
                "d1ffff",
                "d2ffffffff",
                "dc0001c0",
                "dd00000001c0",
                "de0001c0c0",
                "df00000001c0c0"
            })
    void an_unknown_field_of_every_format_is_stepped_over(String value) {
        byte[] frame = HexFormat.of().parseHex("83a161" + value + "a162" + value + "a773657276696365a57573657273");
        assertThat(body(codec.decodeRequest(frame))).isEqualTo(new Request.ListUsers());
    }

    private static <T> T body(Decoded<T> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Message.class);
        return ((Decoded.Message<T>) decoded).body();
    }
}
