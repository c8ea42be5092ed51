package io.bellwether.scenarios.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpansTest {

    @Test
    void aMomentHasMinutesAndMillisecondsAndHoursWhenNeeded() {
        assertThat(Spans.moment(Duration.ZERO)).isEqualTo("0:00.000");
        assertThat(Spans.moment(Duration.ofMillis(62_345))).isEqualTo("1:02.345");
        assertThat(Spans.moment(Duration.ofMillis(3_662_345))).isEqualTo("1:01:02.345");
    }

    @Test
    void aLengthHasThreeDigitsAndTheUnitThatKeepsItShort() {
        assertThat(Spans.length(Duration.ofNanos(850_000))).isEqualTo("850 µs");
        assertThat(Spans.length(Duration.ofNanos(1_234_000))).isEqualTo("1.23 ms");
        assertThat(Spans.length(Duration.ofNanos(9_996_000))).isEqualTo("10.0 ms");
        assertThat(Spans.length(Duration.ofMillis(12_118))).isEqualTo("12.1 s");
        assertThat(Spans.length(Duration.ofSeconds(90))).isEqualTo("90 s");
        assertThat(Spans.length(Duration.ofSeconds(180))).isEqualTo("180 s");
    }

    @Test
    void whatHeldFromTheStartCameTrueAtOnce() {
        assertThat(Spans.after(Duration.ZERO)).isEqualTo("at once");
        assertThat(Spans.after(Duration.ofMillis(250))).isEqualTo("after 250 ms");
    }

    @Test
    void aDifferenceAlwaysShowsItsSign() {
        assertThat(Spans.signed(0)).isEqualTo("0");
        assertThat(Spans.signed(-12_300)).isEqualTo("−12.3 ms");
        assertThat(Spans.signed(5_000_000)).isEqualTo("+5 s");
    }
}
