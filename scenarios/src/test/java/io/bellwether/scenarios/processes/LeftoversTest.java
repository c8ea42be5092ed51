package io.bellwether.scenarios.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.launch.Identity;
import io.bellwether.scenarios.launch.Leftovers;
import io.bellwether.scenarios.launch.RunnerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the processes and folders of a runner that was killed. */
class LeftoversTest {

    @TempDir
    private Path home;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void processes_of_a_runner_that_is_gone_are_ended_and_its_folders_deleted() throws Exception {
        RunnerState state = RunnerState.open(home, gone());
        Files.writeString(state.newRun().resolve("file"), "what a node kept");
        Process node = sleeper();
        state.started(node.toHandle());

        assertThat(Leftovers.clean(home))
                .hasValue("cleaned up behind 1 runner that ended early: ended 1 process, and deleted its files");

        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_process_that_stands_still_is_ended_too() throws Exception {
        RunnerState state = RunnerState.open(home, gone());
        Process node = sleeper();
        state.started(node.toHandle());
        try (Signals signals = Signals.open()) {
            signals.send(Signals.Signal.STOP, node.pid());
        }

        Leftovers.clean(home);

        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothing_of_a_runner_that_lives_is_touched() throws Exception {
        RunnerState state = RunnerState.open(home);
        Process node = sleeper();
        state.started(node.toHandle());

        assertThat(Leftovers.clean(home)).isEmpty();

        assertThat(node.isAlive()).isTrue();
        assertThat(state.isInUse()).isTrue();
    }

    @Test
    void another_process_that_has_the_number_of_one_that_is_gone_is_left_alone() throws Exception {
        Process other = sleeper();
        Identity real = Identity.of(other.toHandle()).orElseThrow();
        Identity before = new Identity(real.pid(), real.started().minus(Duration.ofHours(1)));
        RunnerState.open(home, before);

        assertThat(before.find()).isEmpty();
        assertThat(Leftovers.clean(home)).get().asString().contains("no process was left");
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void a_runner_that_ended_in_good_order_leaves_nothing_to_clean() throws Exception {
        RunnerState state = RunnerState.open(home);
        state.newRun();
        state.close();

        assertThat(Leftovers.clean(home)).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void where_nothing_ever_ran_there_is_nothing_to_clean() throws Exception {
        assertThat(Leftovers.clean(home.resolve("never"))).isEmpty();
    }

    private Process sleeper() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        processes.add(process);
        return process;
    }

    private Identity gone() throws Exception {
        Process process = sleeper();
        Identity identity = Identity.of(process.toHandle()).orElseThrow();
        process.destroyForcibly().waitFor();
        return identity;
    }
}
