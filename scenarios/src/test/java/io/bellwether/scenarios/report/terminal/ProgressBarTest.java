package io.bellwether.scenarios.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final List<String> drawn = new ArrayList<>();

    @Test
    void onATerminalItMovesSoonHoweverLongTheRowIs() {
        ProgressBar bar = new ProgressBar(new Terminal(80, false, true), "seeds", 1_000_000, drawn::add);
        for (int done = 1; done <= 41; done++) {
            bar.done(done);
        }
        assertThat(drawn).hasSize(3);
        assertThat(drawn.get(2)).contains("40 of 1000000 seeds");
    }

    @Test
    void aShortRowIsDrawnForEachRun() {
        ProgressBar bar = new ProgressBar(new Terminal(80, false, true), "seeds", 5, drawn::add);
        for (int done = 1; done <= 5; done++) {
            bar.done(done);
        }
        assertThat(drawn).hasSize(5);
    }

    @Test
    void inAFileThereIsALineEveryTenth() {
        ProgressBar bar = new ProgressBar(Terminal.PLAIN, "seeds", 1000, drawn::add);
        for (int done = 1; done <= 1000; done++) {
            bar.done(done);
        }
        assertThat(drawn).hasSize(10).first().isEqualTo("  100 of 1000 seeds\n");
    }
}
