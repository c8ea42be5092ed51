package io.bellwether.runtime.zeromq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FrameTagTest {

    @Test
    void travelsBehindTheCorrelation() {
        FrameTag tag = new FrameTag(42, "café");
        byte[] marked = tag.mark(7);

        assertThat(ByteBuffer.wrap(marked).getLong()).isEqualTo(7);
        assertThat(FrameTag.of(marked)).isEqualTo(tag);
    }

    @Test
    void withoutANumberTheCorrelationIsAllThereIs() {
        assertThat(FrameTag.NONE.mark(7)).hasSize(Long.BYTES);
        assertThat(FrameTag.of(FrameTag.NONE.mark(7))).isEqualTo(FrameTag.NONE);
    }

    @Test
    void whatAStrangerPutsThereIsNoTag() {
        assertThat(FrameTag.of(new byte[] {1, 2, 3, 4})).isEqualTo(FrameTag.NONE);
    }

    @Test
    void theReplyHasTheNumberAfterItsRequests() {
        assertThat(new FrameTag(42, "ana").reply()).isEqualTo(43);
        assertThat(FrameTag.NONE.reply()).isZero();
    }
}
