package io.bellwether.cli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.cli.Main;
import io.bellwether.cli.NodeMain;
import io.bellwether.scenarios.processes.NodeProgram;
import io.bellwether.scenarios.processes.ProcessHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A runner dies of SIGKILL in the middle of a run; the next one finds what it left. */
@Timeout(180)
class KilledRunnerTest {

    private static final Path LIBRARY = Path.of("..", "scenarios", "library");

    @TempDir
    private Path folder;

    @Test
    void no_node_and_no_file_of_a_killed_runner_is_left_once_the_next_one_begins() throws Exception {
        Process runner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        LIBRARY.resolve("coordinator-crash.yaml").toString(),
                        "--on",
                        "processes",
                        "--out",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("runner.log").toFile())
                .start();
        List<ProcessHandle> nodes = awaitNodes(runner);
        runner.destroyForcibly().waitFor();
        List<String> notices = new ArrayList<>();

        ProcessHost.open(NodeProgram.of(NodeMain.class.getName()), notices::add).close();

        assertThat(notices).anySatisfy(notice -> assertThat(notice).startsWith("cleaned up behind"));
        for (ProcessHandle node : nodes) {
            node.onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(states(runner)).isEmpty();
    }

    /** Until a node runs. */
    private List<ProcessHandle> awaitNodes(Process runner) throws Exception {
        List<ProcessHandle> nodes = List.of();
        while (nodes.isEmpty()) {
            assertThat(runner.waitFor(50, TimeUnit.MILLISECONDS))
                    .as(Files.readString(folder.resolve("runner.log")))
                    .isFalse();
            nodes = runner.descendants()
                    .filter(each -> each.info().command().orElse("").endsWith("java"))
                    .toList();
        }
        return nodes;
    }

    private static List<Path> states(Process runner) throws IOException {
        List<Path> states = new ArrayList<>();
        for (Path place : List.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir")))) {
            Path home = place.resolve("bellwether-" + System.getProperty("user.name"));
            if (Files.isDirectory(home)) {
                try (Stream<Path> all = Files.list(home)) {
                    all.filter(state -> state.getFileName().toString().startsWith("runner-" + runner.pid() + "-"))
                            .forEach(states::add);
                }
            }
        }
        return states;
    }
}
