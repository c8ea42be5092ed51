package io.bellwether.scenarios.containers.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.containers.network.NetworkPowers.Power;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkPowersTest {

    @Test
    void whatTheKernelRefusesIsMissingInItsOwnWords() {
        NetworkPowers powers = NetworkPowers.in((command, input) -> {
            if (input.contains("netem")) {
                throw new CommandFailedException(command, "Specified qdisc kind is unknown.");
            }
            return "";
        });
        assertThat(powers.missing(Power.DELAY)).contains("Specified qdisc kind is unknown.");
        for (Power power : List.of(Power.CUT, Power.LOSE, Power.LIMIT, Power.RESET)) {
            assertThat(powers.missing(power)).as(power.name()).isEmpty();
        }
    }

    @Test
    void whoMayNotMakeANamespaceHasNoPowerAtAll() {
        NetworkPowers powers = NetworkPowers.in((command, input) -> {
            throw new CommandFailedException(command, "Operation not permitted");
        });
        for (Power power : Power.values()) {
            assertThat(powers.missing(power)).as(power.name()).contains("Operation not permitted");
        }
    }
}
