package io.bellwether.protocol.codec;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void limits_under_which_nothing_could_be_said_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(0, 1, 1, 1))
                .withMessageContaining("maxNameBytes=0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 1, 1, 0));
    }

    @Test
    void a_depth_that_could_exhaust_the_stack_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 1, 1, 257));
        assertThatNoException().isThrownBy(() -> new Limits(1, 1, 1, 256));
    }
}
