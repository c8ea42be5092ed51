package io.bellwether.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomStreamsTest {
    private static final DirectedPair THERE = new DirectedPair("a", "b");

    @Test
    void aPurposeOnALinkDrawsTheSameWhateverElseIsDrawn() {
        RandomStreams alone = new RandomStreams(7);
        RandomStreams inCompany = new RandomStreams(7);
        inCompany.of("fault", THERE).nextLong();

        assertThat(alone.of("latency", THERE).nextLong())
                .isEqualTo(inCompany.of("latency", THERE).nextLong());
    }

    @Test
    void everyPurposeLinkAndSeedDrawsSomethingElse() {
        RandomStreams streams = new RandomStreams(7);

        assertThat(new long[] {
                    streams.of("latency", THERE).nextLong(),
                    streams.of("fault", THERE).nextLong(),
                    streams.of("latency", THERE.reversed()).nextLong(),
                    new RandomStreams(8).of("latency", THERE).nextLong()
                })
                .doesNotHaveDuplicates();
    }
}
