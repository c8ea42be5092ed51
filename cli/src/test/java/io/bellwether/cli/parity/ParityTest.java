package io.bellwether.cli.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.bellwether.cli.parity.BothWorlds.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A scenario tells the same for real as in the simulator: the verdict, who was elected in which order, what is stored in
 * the end, and which faults fired. {@code -Dbellwether.parity=all} runs the whole library but for what
 * {@code docs/fidelity.md} says of it, other words are names of scenarios with commas between them. The other world is
 * processes, or with {@code -Dbellwether.parity.on=containers} containers. A machine that is busy with other things lets
 * real nodes be late: what differs is run again with more time.
 */
@Timeout(900)
class ParityTest {

    private static final Path LIBRARY = Path.of("..", "scenarios", "library");
    private static final RealWorld WORLD = RealWorld.chosen();
    private static final String CHOSEN = System.getProperty("bellwether.parity", "few");
    private static final int ATTEMPTS = 3;

    /** A crash, a wiped disk, a partition, clients that write. */
    private static final List<String> FEW = List.of("wiped-disk", "same-name-twice");

    @AfterAll
    static void endTheWorld() {
        WORLD.close();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("scenarios")
    void a_scenario_tells_the_same_in_both_worlds(String name) {
        Path file = LIBRARY.resolve(name + ".yaml");
        assumeThat(BothWorlds.impossible(WORLD, file))
                .as(WORLD + " cannot do all of " + name)
                .isEmpty();
        List<String> simulated = BothWorlds.inTheSimulator(file).essence();
        Told real = BothWorlds.forReal(WORLD, file, 1);
        for (int attempt = 2; attempt <= ATTEMPTS && !real.essence().equals(simulated); attempt++) {
            System.out.println(name + " differs, and is run again: " + real.essence() + " " + real.report());
            real = BothWorlds.forReal(WORLD, file, attempt);
        }
        assertThat(real.essence()).as(real.report()).isEqualTo(simulated);
    }

    static List<String> scenarios() throws IOException {
        if (!CHOSEN.equals("all")) {
            return CHOSEN.equals("few") ? FEW : List.of(CHOSEN.split(","));
        }
        try (Stream<Path> files = Files.list(LIBRARY)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !RealWorld.differs(name))
                    .sorted()
                    .toList();
        }
    }
}
