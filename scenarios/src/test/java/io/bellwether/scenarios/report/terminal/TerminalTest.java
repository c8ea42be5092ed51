package io.bellwether.scenarios.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void withoutATerminalThereIsNoColourAndNoCutting() {
        assertThat(Terminal.of(Map.of("TERM", "xterm"))).isEqualTo(Terminal.PLAIN);
    }

    @Test
    void aTerminalHasColourAndItsWidth() {
        assertThat(Terminal.of(Map.of("TERM", "xterm", "BELLWETHER_COLUMNS", "132")))
                .isEqualTo(new Terminal(132, true, true));
    }

    @Test
    void noColorSwitchesColourOffAndKeepsTheRest() {
        assertThat(Terminal.of(Map.of("BELLWETHER_COLUMNS", "80", "NO_COLOR", "1")))
                .isEqualTo(new Terminal(80, false, true));
        assertThat(Terminal.of(Map.of("BELLWETHER_COLUMNS", "80", "NO_COLOR", ""))
                        .colour())
                .isTrue();
    }

    @Test
    void aDumbTerminalGetsNeitherColourNorRedrawing() {
        assertThat(Terminal.of(Map.of("BELLWETHER_COLUMNS", "80", "TERM", "dumb")))
                .isEqualTo(new Terminal(80, false, false));
    }

    @Test
    void aNonsensicalWidthIsNoTerminal() {
        assertThat(Terminal.of(Map.of("BELLWETHER_COLUMNS", "wide"))).isEqualTo(Terminal.PLAIN);
        assertThat(Terminal.of(Map.of("BELLWETHER_COLUMNS", "3")).columns()).isEqualTo(40);
    }
}
