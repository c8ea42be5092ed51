package io.bellwether.runtime.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceHashTest {

    /** From the reference implementation, xxHash 0.8. */
    @ParameterizedTest
    @CsvSource({
        "'', ef46db3751d8e999",
        "a, d24ec4f1a98c6e5b",
        "abc, 44bc2cf5ad770999",
        "Nobody inspects the spammish repetition, fbcea83c8a378bf1",
    })
    void itIsXxh64(String text, String expected) {
        XxHash64 hash = new XxHash64();
        byte[] bytes = text.getBytes(UTF_8);
        hash.update(bytes, 0, bytes.length);

        assertThat(Long.toHexString(hash.value())).isEqualTo(expected);
    }

    @Property(tries = 200)
    void itDoesNotDependOnHowTheBytesAreCut(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @Size(max = 10) List<@IntRange(max = 70) Integer> pieces) {
        XxHash64 whole = new XxHash64();
        whole.update(bytes, 0, bytes.length);
        XxHash64 cut = new XxHash64();
        int at = 0;
        for (int piece : pieces) {
            int length = Math.min(piece, bytes.length - at);
            cut.update(bytes, at, length);
            at += length;
        }
        cut.update(bytes, at, bytes.length - at);

        assertThat(cut.value()).isEqualTo(whole.value());
    }

    @Test
    void theHashIsThatOfTheBytesWritten() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TraceWriter writer = new TraceWriter(bytes);
        TraceWriter hashing = TraceWriter.hashing();
        for (int seq = 1; seq <= 1_000; seq++) {
            TraceEvent event = new TraceEvent(seq, seq, "a", 1, seq, new NodeEvent.RankAssigned(seq));
            writer.onEvent(event);
            hashing.onEvent(event);
        }
        String hash = writer.hash();
        XxHash64 expected = new XxHash64();
        expected.update(bytes.toByteArray(), 0, bytes.size());

        assertThat(hash).isEqualTo(String.format("%016x", expected.value())).isEqualTo(hashing.hash());
    }

    @Test
    void oneDifferentEventIsADifferentHash() {
        TraceWriter one = TraceWriter.hashing();
        TraceWriter other = TraceWriter.hashing();
        one.onEvent(new TraceEvent(1, 0, "a", 1, 0, new NodeEvent.RankAssigned(1)));
        other.onEvent(new TraceEvent(1, 0, "a", 1, 0, new NodeEvent.RankAssigned(2)));

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }
}
