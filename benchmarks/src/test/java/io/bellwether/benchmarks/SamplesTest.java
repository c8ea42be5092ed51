package io.bellwether.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void theMedianIsTheMiddleOneHoweverTheyCame() {
        Samples samples = Samples.of(9, 1, 5);

        assertThat(samples.median()).isEqualTo(5);
        assertThat(samples.least()).isEqualTo(1);
        assertThat(samples.most()).isEqualTo(9);
    }

    @Test
    void aRatioIsThatOfTheMedians() {
        Figure slow = Figure.of("slow", Samples.of(2, 4, 100), "ms");
        Figure fast = Figure.of("fast", Samples.of(1, 2, 3), "ms");

        assertThat(slow.against(fast, "fast").ratio()).hasValue(2);
    }

    @Test
    void noRoundsAreNoMeasurement() {
        assertThatThrownBy(() -> Samples.of()).isInstanceOf(IllegalArgumentException.class);
    }
}
