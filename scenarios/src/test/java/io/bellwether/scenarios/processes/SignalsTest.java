package io.bellwether.scenarios.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.scenarios.processes.Signals.Signal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that stands still, goes on, or gets a share of the time. */
@Timeout(60)
class SignalsTest {

    private final Signals signals = Signals.open();
    private Process echo;
    private BufferedReader answers;

    @BeforeEach
    void start() throws IOException {
        echo = new ProcessBuilder("cat").start();
        answers = echo.inputReader();
    }

    @AfterEach
    void end() {
        echo.destroyForcibly();
        signals.close();
    }

    @Test
    void a_stopped_process_does_nothing_until_it_goes_on() throws Exception {
        assertThat(signals.send(Signal.STOP, echo.pid())).isTrue();
        ask();
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::answer);

        assertThatThrownBy(() -> answer.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        signals.send(Signal.CONT, echo.pid());
        assertThat(answer.get()).isEqualTo("word");
    }

    @Test
    void who_is_gone_hears_no_signal() throws Exception {
        echo.destroyForcibly().waitFor();

        assertThat(signals.send(Signal.STOP, echo.pid())).isFalse();
        assertThat(signals.send(Signal.CONT, ProcessHandle.current().pid())).isTrue();
    }

    @Test
    void a_slowed_process_still_gets_on_and_runs_at_full_speed_afterwards() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            DutyCycle cycle = DutyCycle.begin(signals, echo.pid(), timer, 5);
            assertThat(cycle.standstill().toMillis()).isEqualTo(8);
            ask();
            assertThat(answer()).isEqualTo("word");
            cycle.end();
        } finally {
            timer.shutdownNow();
        }
        ask();
        assertThat(answer()).isEqualTo("word");
    }

    private void ask() throws IOException {
        echo.getOutputStream().write("word\n".getBytes(StandardCharsets.US_ASCII));
        echo.getOutputStream().flush();
    }

    private String answer() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
