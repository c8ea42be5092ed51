package io.bellwether.scenarios.check.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LundeliusLynchTest {

    @Test
    void nClocksCannotBeCloserThanTheUncertaintyTimesOneLessOneNth() {
        assertThat(LundeliusLynch.leastSpread(Duration.ofMillis(9), 3)).isEqualTo(Duration.ofMillis(6));
    }

    @Test
    void oneClockAgreesWithItself() {
        assertThat(LundeliusLynch.leastSpread(Duration.ofMillis(9), 1)).isZero();
    }
}
