package io.bellwether.runtime.link;

import static io.bellwether.runtime.link.Testbed.BACK;
import static io.bellwether.runtime.link.Testbed.THERE;
import static io.bellwether.runtime.link.Testbed.hear;
import static io.bellwether.runtime.link.Testbed.hearsNothing;
import static io.bellwether.runtime.link.Testbed.say;
import static io.bellwether.runtime.link.Testbed.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.link.Testbed.Call;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void everythingTakesTheLinksLatencyInEachDirection() throws IOException {
        try (Testbed bed = new Testbed(FaultProxySettings.DEFAULT.link(LinkProfile.latency(SHORT, SHORT)))) {
            Call call = bed.call();

            assertThat(timeOf(() -> roundTrip(call))).isBetween(SHORT.multipliedBy(2), Duration.ofSeconds(10));
        }
    }

    @Test
    void aRuleTakesTheLinksLatencysPlaceInItsDirectionAlone() throws IOException {
        try (Testbed bed = new Testbed(FaultProxySettings.DEFAULT.link(LinkProfile.latency(LONG, LONG)))) {
            Call call = bed.call();
            bed.install(new Latency(SHORT, SHORT), THERE);

            assertThat(timeOf(() -> {
                        say(call.client(), "x");
                        hear(call.server(), 1);
                    }))
                    .isBetween(SHORT, LONG);
            say(call.server(), "y");
            hearsNothing(call.client());
        }
    }

    @Test
    void whatIsSentLaterDoesNotComeEarlier() throws IOException {
        try (Testbed bed = new Testbed(FaultProxySettings.DEFAULT.link(LinkProfile.latency(Duration.ZERO, SHORT)))) {
            Call call = bed.call();
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                String word = i + " ";
                said.append(word);
                say(call.client(), word);
            }

            assertThat(hear(call.server(), said.length())).isEqualTo(said.toString());
        }
    }

    @Test
    void aRuleThatEndsLeavesTheLinkAsItWas() throws IOException {
        try (Testbed bed = new Testbed(FaultProxySettings.DEFAULT)) {
            Call call = bed.call();
            InstalledLinkFault slow = bed.install(new Latency(SHORT, SHORT), THERE, BACK);
            roundTrip(call);
            slow.end();
            bed.install(new Latency(LONG, LONG), THERE, BACK).end();

            assertThat(slow.effects()).isEqualTo(2);
            assertThat(timeOf(() -> roundTrip(call))).isLessThan(LONG);
        }
    }

    private static void roundTrip(Call call) throws IOException {
        say(call.client(), "x");
        hear(call.server(), 1);
        say(call.server(), "y");
        hear(call.client(), 1);
    }
}
