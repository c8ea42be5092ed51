package io.bellwether.scenarios.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.report.Runs;
import io.bellwether.scenarios.report.terminal.Terminal;
import org.junit.jupiter.api.Test;

class RepeatTest {

    @Test
    void itSaysWhatTheRunBeforeCouldNotTellAndWhatComes() {
        String why =
                "  coordinator-crash, seed 7, at time scale 0.2: the machine was too late to tell: answered; missed:"
                        + " coordinator is server-3 within 45 s; ";
        Terminal wide = new Terminal(300, false, false);

        assertThat(Repeat.of(Runs.tooLate(), wide)).containsExactly(why + "again, at half the pace", "");
    }
}
