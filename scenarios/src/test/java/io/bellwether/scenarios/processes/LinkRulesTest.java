package io.bellwether.scenarios.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.runtime.link.Bandwidth;
import io.bellwether.runtime.link.Cut;
import io.bellwether.runtime.link.Latency;
import io.bellwether.runtime.link.LinkProfile;
import io.bellwether.runtime.link.LinkRule;
import io.bellwether.runtime.link.PacketLoss;
import io.bellwether.scenarios.model.Delay;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Links;
import io.bellwether.scenarios.model.NetworkProfile;
import io.bellwether.scenarios.model.Target;
import io.bellwether.scenarios.real.TimeScale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A script's faults of the network in real time: ten times as fast, times are a tenth and rates are tenfold. */
class LinkRulesTest {

    private static final TimeScale TENFOLD = new TimeScale(0.1);
    private static final Delay DELAY = new Delay(Duration.ofMillis(10), Duration.ofMillis(30));

    @Test
    void whatever_lets_no_bytes_pass_is_a_cut() {
        Target server = Target.named("server-1");
        assertThat(rule(new LinkFault.Partition(List.of(server), Optional.empty())))
                .isEqualTo(new Cut());
        assertThat(rule(new LinkFault.Isolate(server, Optional.empty()))).isEqualTo(new Cut());
        assertThat(rule(new LinkFault.Cut(Links.ALL, Optional.empty()))).isEqualTo(new Cut());
    }

    @Test
    void a_delay_takes_a_tenth_of_the_time() {
        assertThat(rule(new LinkFault.Latency(DELAY, Links.ALL, Optional.empty())))
                .isEqualTo(new Latency(Duration.ofMillis(1), Duration.ofMillis(3)));
    }

    @Test
    void a_slow_link_carries_ten_times_as_much_in_a_real_second() {
        assertThat(rule(new LinkFault.SlowLink(1_000, Links.ALL, Optional.empty())))
                .isEqualTo(new Bandwidth(10_000));
    }

    @Test
    void a_lost_packet_comes_again_after_a_tenth_of_the_time() {
        assertThat(rule(new LinkFault.PacketLoss(0.25, Links.ALL, Optional.empty())))
                .isEqualTo(new PacketLoss(0.25, Duration.ofMillis(20)));
    }

    @Test
    void a_network_as_a_whole_is_scaled_too() {
        assertThat(LinkRules.of(profile(OptionalLong.of(500)), TENFOLD))
                .isEqualTo(new LinkProfile(Duration.ofMillis(1), Duration.ofMillis(3), 5_000));
        assertThat(LinkRules.of(profile(OptionalLong.empty()), TENFOLD).bytesPerSecond())
                .isEqualTo(LinkRule.UNLIMITED);
    }

    @Test
    void what_is_done_to_single_messages_is_no_rule_of_a_link() {
        assertThatThrownBy(() -> rule(new LinkFault.Loss(0.5, Links.ALL, Optional.empty())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static LinkRule rule(LinkFault fault) {
        return LinkRules.of(fault, TENFOLD);
    }

    private static NetworkProfile profile(OptionalLong bandwidth) {
        return new NetworkProfile(DELAY, bandwidth, Duration.ofSeconds(10), 256 << 10, 1_000);
    }
}
