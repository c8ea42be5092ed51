package io.bellwether.scenarios.processes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.link.message.MessageKind;
import io.bellwether.runtime.link.message.WholeMessage;
import io.bellwether.runtime.node.runner.RunRegister;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link knows a message by the number that its sender has declared. */
class FrameNumbersTest {
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] BODY = {1, 2, 3};
    private static final byte[] TAGGED = ByteBuffer.allocate(24)
            .putLong(7)
            .putLong(4242)
            .put("server-1".getBytes(US_ASCII))
            .array();

    @Test
    void aRequestByTheTagInItsEnvelopeAndItsReplyByTheNext() {
        assertThat(number(MessageKind.REQUEST, TAGGED, NOTHING, BODY)).isEqualTo(4242);
        assertThat(number(MessageKind.REPLY, TAGGED, NOTHING, BODY)).isEqualTo(4243);
    }

    @Test
    void aPublicationByWhatItSaysWhereverItIs() {
        long declared = new RunRegister("server-1", 1).publication("servers", BODY);
        byte[] topic = "servers".getBytes(US_ASCII);

        assertThat(number(MessageKind.PUBLICATION, topic, BODY)).isEqualTo(declared);
        assertThat(number(MessageKind.DELIVERY, topic, BODY)).isEqualTo(declared);
    }

    @Test
    void whatNobodyNumberedByNothing() {
        assertThat(number(MessageKind.REQUEST, NOTHING, BODY)).isZero();
        assertThat(number(MessageKind.REQUEST, new byte[8], NOTHING, BODY)).isZero();
        assertThat(number(MessageKind.OTHER, BODY)).isZero();
    }

    private static long number(MessageKind kind, byte[]... frames) {
        return FrameNumbers.of(new WholeMessage(kind, List.of(frames)));
    }
}
