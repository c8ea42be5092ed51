package io.bellwether.runtime.link;

import static io.bellwether.runtime.link.Testbed.THERE;
import static io.bellwether.runtime.link.Testbed.hear;
import static io.bellwether.runtime.link.Testbed.say;
import static io.bellwether.runtime.link.Testbed.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.link.Testbed.Call;
import io.bellwether.runtime.zeromq.Eventually;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BandwidthTest {
    private static final long BYTES_PER_SECOND = 100_000;
    private static final String TENTH_OF_A_SECOND = "x".repeat(10_000);
    private static final Duration NEARLY_TWO_TENTHS = Duration.ofMillis(195);

    private final Testbed bed;

    BandwidthTest() throws IOException {
        bed = new Testbed(FaultProxySettings.DEFAULT);
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    @Test
    void noMorePassesThanTheLinkCarries() throws IOException {
        Call call = bed.call();
        bed.install(new Bandwidth(BYTES_PER_SECOND), THERE);

        assertThat(timeOf(() -> {
                    say(call.client(), TENTH_OF_A_SECOND + TENTH_OF_A_SECOND);
                    hear(call.server(), 2 * TENTH_OF_A_SECOND.length());
                }))
                .isGreaterThan(NEARLY_TWO_TENTHS);
    }

    @Test
    void allConnectionsOfALinkShareIt() throws IOException {
        Call one = bed.call();
        Call other = bed.call();
        bed.install(new Bandwidth(BYTES_PER_SECOND), THERE);

        assertThat(timeOf(() -> {
                    say(one.client(), TENTH_OF_A_SECOND);
                    say(other.client(), TENTH_OF_A_SECOND);
                    hear(one.server(), TENTH_OF_A_SECOND.length());
                    hear(other.server(), TENTH_OF_A_SECOND.length());
                }))
                .isGreaterThan(NEARLY_TWO_TENTHS);
    }

    @Test
    void bytesComeBitByBit() throws IOException {
        Call call = bed.call();
        bed.install(new Bandwidth(640), THERE);
        say(call.client(), "x".repeat(64_000));

        assertThat(timeOf(() -> hear(call.server(), 64))).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void whatWaitsGoesOnAtOnceWhenTheFaultEnds() throws IOException {
        Call call = bed.call();
        InstalledLinkFault slow = bed.install(new Bandwidth(1), THERE);
        say(call.client(), TENTH_OF_A_SECOND);
        Eventually.until("it waits for its turn", () -> slow.effects() > 0);
        slow.end();

        assertThat(timeOf(() -> hear(call.server(), TENTH_OF_A_SECOND.length())))
                .isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void theSlowestOfSeveralRulesHoldsAndItsEndLeavesTheOthers() throws IOException {
        Call call = bed.call();
        bed.install(new Bandwidth(BYTES_PER_SECOND), THERE);
        InstalledLinkFault slow = bed.install(new Bandwidth(1), THERE);

        assertThat(timeOf(() -> {
                    say(call.client(), TENTH_OF_A_SECOND + TENTH_OF_A_SECOND);
                    Eventually.until("it waits for its turn", () -> slow.effects() > 0);
                    slow.end();
                    hear(call.server(), 2 * TENTH_OF_A_SECOND.length());
                }))
                .isBetween(NEARLY_TWO_TENTHS, Duration.ofSeconds(30));
    }
}
