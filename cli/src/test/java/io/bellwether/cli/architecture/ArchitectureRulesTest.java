package io.bellwether.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.bellwether.actors.broken.KnowsTheRuntime;
import io.bellwether.actors.broken.LooksAtTheWallClock;
import io.bellwether.actors.broken.OpensAFile;
import io.bellwether.actors.broken.Sleeps;
import io.bellwether.actors.broken.StartsAThread;
import io.bellwether.actors.broken.ThrowsDice;
import io.bellwether.protocol.broken.KnowsTheActors;
import io.bellwether.runtime.broken.KnowsTheScenarios;
import io.bellwether.runtime.link.broken.KnowsTheWire;
import io.bellwether.runtime.sim.broken.KnowsTheRealClock;
import io.bellwether.runtime.sim.kernel.broken.KnowsTheTrace;
import io.bellwether.scenarios.broken.KnowsTheCommandLine;
import io.bellwether.scenarios.drive.broken.KnowsTheSimulator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule catches the class that was written to break it. */
class ArchitectureRulesTest {

    @ParameterizedTest
    @MethodSource("breaches")
    void theRuleCatches(Class<?> breach, ArchRule rule) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(breach)).hasViolation())
                .isTrue();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                Arguments.of(KnowsTheActors.class, Layers.knowsNobodyAbove("protocol")),
                Arguments.of(KnowsTheRuntime.class, Layers.knowsNobodyAbove("actors")),
                Arguments.of(KnowsTheScenarios.class, Layers.knowsNobodyAbove("runtime")),
                Arguments.of(KnowsTheCommandLine.class, Layers.knowsNobodyAbove("scenarios")),
                Arguments.of(KnowsTheTrace.class, Layers.KERNEL_IS_FOR_ANY_ACTORS),
                Arguments.of(KnowsTheWire.class, Layers.LINKS_KNOW_BYTES_ONLY),
                Arguments.of(KnowsTheSimulator.class, Layers.SCRIPTS_KNOW_NO_WORLD),
                Arguments.of(KnowsTheRealClock.class, Layers.SIMULATION_KNOWS_NO_REAL_WORLD),
                Arguments.of(LooksAtTheWallClock.class, Determinism.NO_WALL_CLOCK),
                Arguments.of(Sleeps.class, Determinism.NO_WAITING),
                Arguments.of(ThrowsDice.class, Determinism.NO_CHANCE),
                Arguments.of(StartsAThread.class, Determinism.NO_THREADS_OF_ITS_OWN),
                Arguments.of(OpensAFile.class, Determinism.NO_OUTSIDE_WORLD));
    }
}
