package io.bellwether.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in the documentation of the wire is what it says it is. */
class WirePageTest {

    private static final Path PAGE = Path.of("..", "docs", "wire.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json (\\S+) ?(.*)\n(.*)\n```");

    private final Codec codec = new WireCodec();

    record Example(String kind, String detail, String json) {

        byte[] frame() {
            return json.getBytes(StandardCharsets.UTF_8);
        }
    }

    static Stream<Example> examples() throws IOException {
        String page = Files.readString(PAGE);
        List<MatchResult> blocks = EXAMPLE.matcher(page).results().toList();
        assertThat(blocks).hasSize((page.split("```").length - 1) / 2).isNotEmpty();
        return blocks.stream().map(block -> new Example(block.group(1), block.group(2), block.group(3)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_what_it_says_it_is(Example example) {
        switch (example.kind()) {
            case "request" -> assertUnderstood(codec.decodeRequest(example.frame()));
            case "reply" -> assertWrittenLikeThis(example);
            case "publication" -> assertUnderstood(codec.decodePublication(example.detail(), example.frame()));
            case "refused" ->
                assertThat(codec.decodeRequest(example.frame()))
                        .isInstanceOfSatisfying(Decoded.Malformed.class, malformed -> assertThat(malformed.reason())
                                .isEqualTo(example.detail()));
            default -> throw new AssertionError("no such kind of example: " + example.kind());
        }
    }

    @Test
    void every_service_has_an_example_and_a_row() throws IOException {
        List<String> requests = examples()
                .filter(example -> example.kind().equals("request"))
                .map(Example::json)
                .toList();
        String page = Files.readString(PAGE);
        assertThat(Arrays.asList(Service.values())).allSatisfy(service -> {
            assertThat(requests).anyMatch(json -> json.contains("\"service\": \"" + service.word + "\""));
            assertThat(page).contains("\n| `" + service.word + "`");
        });
    }

    @Test
    void the_default_limits_are_the_documented_ones() throws IOException {
        assertThat(Files.readString(PAGE).replace('\n', ' '))
                .contains("`maxNameBytes` " + Limits.DEFAULT.maxNameBytes())
                .contains("`maxMessageBytes` " + Limits.DEFAULT.maxMessageBytes())
                .contains("`maxFrameBytes` " + Limits.DEFAULT.maxFrameBytes())
                .contains("`maxDepth` " + Limits.DEFAULT.maxDepth());
    }

    /** A reply is not only understood: it is, byte for byte, what our servers write. */
    private void assertWrittenLikeThis(Example example) {
        Decoded<Reply> decoded = codec.decodeReply(example.frame());
        assertUnderstood(decoded);
        Decoded.Message<Reply> message = (Decoded.Message<Reply>) decoded;
        String written =
                new String(codec.encode(message.body(), message.stamp(), message.dialect()), StandardCharsets.UTF_8);
        assertThat(written).isEqualTo(example.json().replace("\": ", "\":").replace(", \"", ",\""));
    }

    private static void assertUnderstood(Decoded<?> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Message.class);
    }
}
