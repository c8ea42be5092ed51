package io.bellwether.runtime.link;

import static io.bellwether.runtime.link.Testbed.THERE;
import static io.bellwether.runtime.link.Testbed.hear;
import static io.bellwether.runtime.link.Testbed.say;
import static io.bellwether.runtime.link.Testbed.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.link.Testbed.Call;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacketLossTest {
    private final Testbed bed;

    PacketLossTest() throws IOException {
        bed = new Testbed(FaultProxySettings.DEFAULT);
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    @Test
    void whatIsLostIsSentAgainEachTimeAfterTwiceTheTime() throws IOException {
        Call call = bed.call();
        InstalledLinkFault loss = bed.install(new PacketLoss(1, Duration.ofMillis(4)), THERE);

        assertThat(timeOf(() -> {
                    say(call.client(), "x");
                    assertThat(hear(call.server(), 1)).isEqualTo("x");
                }))
                .isGreaterThanOrEqualTo(Duration.ofMillis(4 + 8 + 16 + 32 + 64 + 128));
        assertThat(loss.effects()).isEqualTo(1);
    }

    @Test
    void nothingIsMissingInTheEndAndOrderIsKept() throws IOException {
        Call call = bed.call();
        InstalledLinkFault loss = bed.install(new PacketLoss(0.5, Duration.ofMillis(1)), THERE);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            said.append(i).append(' ');
            say(call.client(), i + " ");
        }

        assertThat(hear(call.server(), said.length())).isEqualTo(said.toString());
        assertThat(loss.effects()).isPositive();
    }

    @Test
    void whatIsNeverLostIsNeverLate() throws IOException {
        Call call = bed.call();
        InstalledLinkFault loss = bed.install(new PacketLoss(0, Duration.ofHours(1)), THERE);
        say(call.client(), "x");

        assertThat(hear(call.server(), 1)).isEqualTo("x");
        assertThat(loss.effects()).isZero();
    }

    @Test
    void delaysOfSeveralRulesAddUp() throws IOException {
        Call call = bed.call();
        bed.install(new Latency(Duration.ofMillis(40), Duration.ofMillis(40)), THERE);
        bed.install(new PacketLoss(1, Duration.ofMillis(1)), THERE);
        bed.install(new Bandwidth(1_000), THERE);

        assertThat(timeOf(() -> {
                    say(call.client(), "x".repeat(50));
                    hear(call.server(), 50);
                }))
                .isGreaterThanOrEqualTo(Duration.ofMillis(40 + 63 + 50));
    }
}
