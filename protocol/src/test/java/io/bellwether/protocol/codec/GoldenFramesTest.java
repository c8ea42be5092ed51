package io.bellwether.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Dialect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames of encoders that we did not write: Python, Node.js (two of them), Go, C++. */
class GoldenFramesTest {

    private static final String MALFORMED = "malformed ";
    private static final String PUBLICATION = "publication ";

    private final Codec codec = new WireCodec();

    static Stream<GoldenFrame> frames() {
        return Stream.of("python", "node", "go", "cpp").flatMap(encoder -> GoldenFrame.of(encoder).stream());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void a_foreign_frame_is_decoded_to_the_expected_record(GoldenFrame golden) {
        Decoded<?> decoded = decode(golden);
        if (golden.expect().startsWith(MALFORMED)) {
            assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
            Decoded.Malformed<?> malformed = (Decoded.Malformed<?>) decoded;
            assertThat(malformed.reason()).contains(golden.expect().substring(MALFORMED.length()));
            assertThat(words(malformed.dialect())).isEqualTo(golden.dialect());
        } else {
            assertThat(decoded).isInstanceOf(Decoded.Message.class);
            Decoded.Message<?> message = (Decoded.Message<?>) decoded;
            assertThat(message.body()).hasToString(golden.expect());
            assertThat(message.stamp()).hasToString(golden.stamp());
            assertThat(words(message.dialect())).isEqualTo(golden.dialect());
        }
    }

    @Test
    void every_encoder_has_left_frames_of_both_outcomes() {
        for (String encoder : List.of("python", "node", "go", "cpp")) {
            assertThat(GoldenFrame.of(encoder))
                    .as(encoder)
                    .anyMatch(golden -> golden.expect().startsWith(MALFORMED))
                    .anyMatch(golden -> !golden.expect().startsWith(MALFORMED));
        }
    }

    private Decoded<?> decode(GoldenFrame golden) {
        if (golden.as().equals("request")) {
            return codec.decodeRequest(golden.frame());
        }
        if (golden.as().equals("reply")) {
            return codec.decodeReply(golden.frame());
        }
        assertThat(golden.as()).startsWith(PUBLICATION);
        return codec.decodePublication(golden.as().substring(PUBLICATION.length()), golden.frame());
    }

    private static String words(Dialect dialect) {
        return dialect.format() + " " + dialect.timestamps();
    }
}
