package io.bellwether.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No frame, however broken, makes the codec throw: it is a message, or malformed for a reason. */
class HostileFrameTest {

    private final Codec codec = new WireCodec();

    @Property(tries = 2000)
    void random_bytes_are_a_message_or_malformed_for_a_reason(@ForAll byte[] frame) {
        decodeEveryWay(frame);
    }

    @Property(tries = 3000)
    void a_mutated_frame_is_a_message_or_malformed_for_a_reason(@ForAll("mutated") byte[] frame) {
        decodeEveryWay(frame);
    }

    @Property(tries = 300)
    void every_truncated_frame_is_malformed(@ForAll("valid") byte[] frame) {
        int step = Math.max(1, frame.length / 50);
        for (int length = 0; length < frame.length; length += step) {
            assertThat(codec.decodeRequest(Arrays.copyOf(frame, length))).isInstanceOf(Decoded.Malformed.class);
        }
    }

    @Property(tries = 300)
    void a_frame_with_anything_after_its_map_is_malformed(@ForAll("valid") byte[] frame, @ForAll byte extra) {
        byte[] longer = Arrays.copyOf(frame, frame.length + 1);
        longer[frame.length] = frame[0] == '{' ? (byte) '}' : extra;
        assertThat(codec.decodeReply(longer)).isInstanceOf(Decoded.Malformed.class);
    }

    private void decodeEveryWay(byte[] frame) {
        List<Decoded<?>> results = List.of(
                codec.decodeRequest(frame),
                codec.decodeReply(frame),
                codec.decodePublication("servers", frame),
                codec.decodePublication("geral", frame));
        for (Decoded<?> decoded : results) {
            if (decoded instanceof Decoded.Malformed<?> malformed) {
                assertThat(malformed.reason()).isNotBlank();
            }
        }
    }

    @Provide
    Arbitrary<byte[]> valid() {
        Arbitrary<Request> requests = AnyMessage.request();
        Arbitrary<Reply> replies = AnyMessage.reply();
        Arbitrary<Publication> publications = AnyMessage.publication();
        Arbitrary<Stamp> stamps = AnyMessage.stamp();
        Arbitrary<Dialect> dialects = AnyMessage.dialect();
        return Arbitraries.oneOf(
                Combinators.combine(requests, stamps).as((request, stamp) -> codec.encode(request, stamp)),
                Combinators.combine(replies, stamps, dialects)
                        .as((reply, stamp, dialect) -> codec.encode(reply, stamp, dialect)),
                Combinators.combine(publications, stamps).as((publication, stamp) -> codec.encode(publication, stamp)));
    }

    @Provide
    Arbitrary<byte[]> mutated() {
        Arbitrary<List<Integer>> places = Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        Arbitrary<Byte> values = Arbitraries.bytes();
        return Combinators.combine(valid(), places, values).as((frame, at, value) -> {
            byte[] broken = frame.clone();
            for (int place : at) {
                // Most of the structure is near the front, so half of the changes go there.
                int span = place % 2 == 0 ? Math.min(broken.length, 40) : broken.length;
                broken[(place / 2) % span] = (byte) (value + place);
            }
            return broken;
        });
    }
}
