package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message can be taken apart, so that every peer is answered. Frames are divided by bars here. */
class EnvelopeTest {

    @ParameterizedTest
    @CsvSource({
        "id||body, 2, body",
        "id|number||body, 3, body",
        "id|a|b||body, 4, body",
        "id|body, 1, body",
        "id||, 2, ''",
        "id|, 1, ''",
        "id||one|two, 2, onetwo",
        "id|one|two, 1, onetwo",
        "id|number|, 3, ''",
        "id||one||two, 2, onetwo"
    })
    void theEnvelopeEndsWithTheFirstEmptyFrame(String message, int envelope, String body) {
        List<byte[]> frames =
                Stream.of(message.split("\\|", -1)).map(EnvelopeTest::bytes).toList();
        assertThat(Envelope.length(frames)).isEqualTo(envelope);
        assertThat(new String(Envelope.body(frames, envelope), UTF_8)).isEqualTo(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
