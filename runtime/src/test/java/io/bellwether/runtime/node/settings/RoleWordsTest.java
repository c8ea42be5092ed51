package io.bellwether.runtime.node.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleWordsTest {

    @Test
    void everyFlagHasItsValue() {
        assertThat(RoleWords.flags(List.of("--port", "5555", "--clock-offset", "-5s")))
                .isEqualTo(Map.of("port", "5555", "clock-offset", "-5s"));
    }

    @Test
    void aFlagWithoutAValueIsTrue() {
        assertThat(RoleWords.flags(List.of("--login-required", "--port", "1", "--login-unique")))
                .isEqualTo(Map.of("login-required", "true", "port", "1", "login-unique", "true"));
    }

    @Test
    void aWordThatIsNoFlagIsAMistakeOfTheRunner() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoleWords.flags(List.of("5555")))
                .withMessageContaining("5555");
    }
}
