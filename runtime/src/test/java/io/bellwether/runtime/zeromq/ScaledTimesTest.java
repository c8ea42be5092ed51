package io.bellwether.runtime.zeromq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScaledTimesTest {

    @Test
    void timesAreSoMuchAsLong() {
        ZeroMqSettings half = ZeroMqSettings.DEFAULT.timeScale(0.5);

        assertThat(half.heartbeatInterval())
                .isEqualTo(ZeroMqSettings.DEFAULT.heartbeatInterval().dividedBy(2));
        assertThat(half.reconnectMax())
                .isEqualTo(ZeroMqSettings.DEFAULT.reconnectMax().dividedBy(2));
        assertThat(half.patience().hangs()).isEqualTo(Patience.DEFAULT.hangs().dividedBy(2));
        assertThat(half.highWaterMark()).isEqualTo(ZeroMqSettings.DEFAULT.highWaterMark());
    }

    @Test
    void atTheOrdinarySpeedNothingChanges() {
        assertThat(ZeroMqSettings.DEFAULT.timeScale(1)).isEqualTo(ZeroMqSettings.DEFAULT);
    }

    @Test
    void noTimeIsTooShortForABusyMachine() {
        ZeroMqSettings fast = ZeroMqSettings.DEFAULT.timeScale(0.001);

        assertThat(fast.heartbeatInterval()).isEqualTo(Duration.ofMillis(200));
        assertThat(fast.handshakeTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(fast.patience().tick()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void aTimeThatIsShorterAnywayStaysAsItIs() {
        ZeroMqSettings impatient =
                ZeroMqSettings.DEFAULT.handshakeTimeout(Duration.ofMillis(50)).timeScale(0.1);

        assertThat(impatient.handshakeTimeout()).isEqualTo(Duration.ofMillis(50));
    }
}
