package io.bellwether.benchmarks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {
    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormDeliversEachPingAndItsPong(Form form) {
        int nodes = 7;
        int rounds = 3;
        try (PingPong loop = form.start(nodes)) {
            // The pings of the last round are sent at its very end, and are still on their way.
            assertThat(loop.run(rounds + 1)).isEqualTo(2L * nodes * (nodes - 1) * rounds);
        }
    }
}
