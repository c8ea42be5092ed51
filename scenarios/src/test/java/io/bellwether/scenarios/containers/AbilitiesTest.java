package io.bellwether.scenarios.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.containers.network.NetworkPowers;
import io.bellwether.scenarios.containers.network.NetworkPowers.Power;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.Delay;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Links;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbilitiesTest {

    private static final Optional<Duration> FOR_GOOD = Optional.empty();
    private static final Target SERVER = Target.named("server-1");
    private static final Action CRASH = new NodeFault.Crash(SERVER, FOR_GOOD);
    private static final Action SLOW = new NodeFault.SlowNode(SERVER, 4, FOR_GOOD);
    private static final Action CUT = new LinkFault.Cut(Links.ALL, FOR_GOOD);
    private static final Action LATENCY =
            new LinkFault.Latency(new Delay(Duration.ofMillis(1), Duration.ofMillis(2)), Links.ALL, FOR_GOOD);
    private static final Action LOSS = new LinkFault.Loss(0.5, Links.ALL, FOR_GOOD);

    @Test
    void whatNothingIsMissingForCanBeDone() {
        Abilities all = new Abilities(NetworkPowers.without(Map.of()), true);
        for (Action action : List.of(CRASH, SLOW, CUT, LATENCY)) {
            assertThat(all.cannot(action)).as(action.keyword()).isEmpty();
        }
    }

    @Test
    void whatTheKernelLacksIsSaidInItsWords() {
        Abilities few = new Abilities(NetworkPowers.without(Map.of(Power.DELAY, "no netem")), true);
        assertThat(few.cannot(LATENCY))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("delay packets").contains("no netem"));
        assertThat(few.cannot(CUT)).isEmpty();
        assertThat(few.can(Power.DELAY)).isFalse();
    }

    @Test
    void aSettingThatTheKernelCannotKeepDoesNotReachTheContainers() {
        Abilities few = new Abilities(NetworkPowers.without(Map.of(Power.DELAY, "no netem")), true);
        assertThat(few.ignores("network.latency"))
                .hasValueSatisfying(why -> assertThat(why).contains("no netem"));
        assertThat(few.ignores("network.send-buffer")).isPresent();
        for (String heeded : List.of("network.bandwidth", "network.connection-timeout", "disk.sync", "settings.ack")) {
            assertThat(few.ignores(heeded)).as(heeded).isEmpty();
        }
    }

    @Test
    void whoIsNotRootCanStillCrashNodes() {
        Abilities none = new Abilities(NetworkPowers.without(Map.of(Power.CUT, "Operation not permitted")), true);
        assertThat(none.cannot(CUT)).isPresent();
        assertThat(none.cannot(CRASH)).isEmpty();
    }

    @Test
    void anEngineWithoutQuotasSlowsNobodyDown() {
        assertThat(new Abilities(NetworkPowers.without(Map.of()), false).cannot(SLOW))
                .isPresent();
    }

    @Test
    void noContainerLosesSingleMessages() {
        assertThat(new Abilities(NetworkPowers.without(Map.of()), true).cannot(LOSS))
                .hasValueSatisfying(why -> assertThat(why).contains("TCP"));
    }
}
