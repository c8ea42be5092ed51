package io.bellwether.cli.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.cli.parity.BothWorlds.Told;
import io.bellwether.scenarios.real.TimeScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A scenario tells the same on processes as in the simulator: the verdict, who was elected in which order, what is stored
 * in the end, and which faults fired. {@code -Dbellwether.parity=all} runs the whole library but for what
 * {@code docs/fidelity.md} says of it; {@code -Dbellwether.time-scale} says how fast.
 */
@Timeout(900)
class ParityTest {

    private static final Path LIBRARY = Path.of("..", "scenarios", "library");
    private static final boolean ALL = "all".equals(System.getProperty("bellwether.parity"));
    private static final double TIME_SCALE = Double.parseDouble(System.getProperty("bellwether.time-scale", "0.1"));

    /** One of each kind: a crash, a pause, a partition, a wiped disk, a client's requests. */
    private static final List<String> FEW = List.of("coordinator-crash", "wiped-disk", "same-name-twice");

    private static BothWorlds worlds;

    @BeforeAll
    static void open() {
        worlds = new BothWorlds(new TimeScale(TIME_SCALE));
    }

    @AfterAll
    static void close() {
        worlds.close();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_tells_the_same_in_both_worlds(String name) {
        Path file = LIBRARY.resolve(name + ".yaml");
        Told simulated = worlds.inTheSimulator(file);
        Told real = worlds.onProcesses(file);

        String report = real.report();
        assertThat(real.outcome()).as(report).isEqualTo(simulated.outcome());
        assertThat(real.faults()).as("faults; %s", report).isEqualTo(simulated.faults());
        assertThat(real.story().coordinators())
                .as("coordinators; %s", report)
                .isEqualTo(simulated.story().coordinators());
        assertThat(real.story().stored())
                .as("messages stored; %s", report)
                .isEqualTo(simulated.story().stored());
        assertThat(real.story().finalStates())
                .as("final states; %s", report)
                .hasSameSizeAs(simulated.story().finalStates());
    }

    static List<String> scenarios() throws IOException {
        if (!ALL) {
            return FEW;
        }
        try (Stream<Path> files = Files.list(LIBRARY)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !Fidelity.DIFFER.containsKey(name))
                    .sorted()
                    .toList();
        }
    }
}
