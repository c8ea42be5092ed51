package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeLifeTest {

    @Test
    void everyFlagHasItsValue() {
        assertThat(NodeLife.flags(List.of("server", "--port", "5555", "--clock-offset", "-5s")))
                .isEqualTo(Map.of("port", "5555", "clock-offset", "-5s"));
    }

    @Test
    void aFlagWithoutAValueIsTrue() {
        assertThat(NodeLife.flags(List.of("server", "--login-required", "--port", "1", "--login-unique")))
                .isEqualTo(Map.of("login-required", "true", "port", "1", "login-unique", "true"));
    }

    @Test
    void aWordThatIsNoFlagIsAMistakeOfTheRunner() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NodeLife.flags(List.of("server", "5555")))
                .withMessageContaining("5555");
    }
}
