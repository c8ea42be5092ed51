package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeMainTest {

    @Test
    void everyFlagHasItsValue() {
        assertThat(NodeMain.flags("server", "--port", "5555", "--clock-offset", "-5s"))
                .isEqualTo(Map.of("port", "5555", "clock-offset", "-5s"));
    }

    @Test
    void aFlagWithoutAValueIsTrue() {
        assertThat(NodeMain.flags("server", "--end-with-input", "--port", "1", "--login-unique"))
                .isEqualTo(Map.of("end-with-input", "true", "port", "1", "login-unique", "true"));
    }

    @Test
    void aWordThatIsNoFlagIsAMistakeOfTheRunner() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NodeMain.flags("server", "5555"))
                .withMessageContaining("5555");
    }
}
