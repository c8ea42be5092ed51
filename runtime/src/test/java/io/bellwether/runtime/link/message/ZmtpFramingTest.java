package io.bellwether.runtime.link.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class ZmtpFramingTest {

    @Property(tries = 200)
    void messagesBeginWhereTheyWereWrittenHoweverTheBytesCome(
            @ForAll("messages") List<byte[]> messages, @ForAll @IntRange(min = 1, max = 700) int atOnce) {
        ZmtpFraming framing = shaken("PUB");
        for (byte[] message : messages) {
            assertThat(framing.isBetweenMessages()).isTrue();
            for (int at = 0; at < message.length; at += atOnce) {
                assertThat(framing.bytesThatBelong()).isBetween(1, message.length - at);
                framing.advance(ByteBuffer.wrap(message, at, Math.min(atOnce, message.length - at)));
                assertThat(framing.isBetweenMessages()).isEqualTo(at + atOnce >= message.length);
            }
        }
        assertThat(framing.kind()).isEqualTo(MessageKind.PUBLICATION);
    }

    @Property(tries = 100)
    void unitsAreTheMessagesThatWereWritten(
            @ForAll("messages") List<byte[]> messages, @ForAll @IntRange(min = 1, max = 700) int atOnce)
            throws IOException {
        ZmtpUnits units = new ZmtpUnits(shaken("PUB"));
        byte[] bytes = Zmtp.together(messages.toArray(byte[][]::new));
        List<byte[]> read = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += atOnce) {
            ReadableByteChannel some =
                    Channels.newChannel(new ByteArrayInputStream(bytes, at, Math.min(atOnce, bytes.length - at)));
            while (units.readFrom(some) > 0) {
                for (Optional<byte[]> unit = units.next(); unit.isPresent(); unit = units.next()) {
                    read.add(unit.get());
                }
            }
        }

        assertThat(read).containsExactlyElementsOf(messages);
        assertThat(units.rest()).isEmpty();
    }

    @Example
    void aMessageIsItsFramesAndWhatItsSenderSaysItIs() throws IOException {
        ZmtpUnits units = new ZmtpUnits(shaken("DEALER"));
        byte[] unit = Zmtp.message("number", "", "x".repeat(300));
        units.readFrom(Channels.newChannel(new ByteArrayInputStream(unit)));
        WholeMessage message = units.message(units.next().orElseThrow()).orElseThrow();

        assertThat(message.kind()).isEqualTo(MessageKind.REQUEST);
        assertThat(message.frames()).hasSize(3);
        assertThat(new String(message.body(), US_ASCII)).isEqualTo("x".repeat(300));
        assertThat(message.topic()).isEmpty();
    }

    @Example
    void commandsAndSubscriptionsAreNoMessages() throws IOException {
        ZmtpUnits commands = new ZmtpUnits(shaken("REQ"));
        ZmtpUnits subscriptions = new ZmtpUnits(shaken("SUB"));

        assertThat(commands.message(Zmtp.ping())).isEmpty();
        assertThat(subscriptions.message(Zmtp.message("\u0001topic"))).isEmpty();
    }

    @Example
    void whatIsNotZmtpIsOpaque() {
        ZmtpFraming http = new ZmtpFraming();
        http.advance(ByteBuffer.wrap("GET / HTTP/1.1".getBytes(US_ASCII)));
        ZmtpFraming curve = new ZmtpFraming();
        byte[] greeting = Zmtp.greeting();
        System.arraycopy("CURVE".getBytes(US_ASCII), 0, greeting, 12, 5);
        curve.advance(ByteBuffer.wrap(greeting));
        ZmtpFraming old = new ZmtpFraming();
        byte[] version2 = Zmtp.greeting();
        version2[10] = 1;
        old.advance(ByteBuffer.wrap(version2));

        assertThat(List.of(http, curve, old)).allSatisfy(framing -> {
            assertThat(framing.isOpaque()).isTrue();
            assertThat(framing.isBetweenMessages()).isFalse();
        });
    }

    @Example
    void aMessageThatSaysItIsAbsurdlyLargeMakesTheConnectionOpaque() throws IOException {
        ZmtpFraming framing = shaken("REQ");
        ZmtpUnits units = new ZmtpUnits(framing);
        byte[] lie = {2, 0, 0, 1, 0, 0, 0, 0, 0, 'x'};
        units.readFrom(Channels.newChannel(new ByteArrayInputStream(lie)));

        assertThat(units.next()).isEmpty();
        assertThat(framing.isOpaque()).isTrue();
        assertThat(units.rest()).isEqualTo(lie);
    }

    private static ZmtpFraming shaken(String socketType) {
        ZmtpFraming framing = new ZmtpFraming();
        framing.advance(ByteBuffer.wrap(Zmtp.greeting()));
        framing.advance(ByteBuffer.wrap(Zmtp.ready(socketType)));
        return framing;
    }

    @Provide
    Arbitrary<List<byte[]>> messages() {
        Arbitrary<byte[]> frame = Arbitraries.of(0, 1, 5, 255, 256, 1_000).map(byte[]::new);
        Arbitrary<byte[]> message =
                frame.list().ofMinSize(1).ofMaxSize(3).map(frames -> Zmtp.message(frames.toArray(byte[][]::new)));
        Arbitrary<byte[]> command = Arbitraries.just(Zmtp.ping());
        return Arbitraries.frequencyOf(Tuple.of(4, message), Tuple.of(1, command))
                .list()
                .ofMaxSize(8);
    }
}
