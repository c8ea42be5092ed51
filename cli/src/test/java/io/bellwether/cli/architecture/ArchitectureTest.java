package io.bellwether.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the program as it is. That each rule can fail is shown by {@link ArchitectureRulesTest}. */
class ArchitectureTest {

    private static JavaClasses program;

    @BeforeAll
    static void importTheProgram() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.bellwether");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeeps(ArchRule rule) {
        rule.check(program);
    }

    static Stream<ArchRule> rules() {
        return Stream.concat(
                Layers.below().map(Layers::knowsNobodyAbove),
                Stream.of(
                        Layers.KERNEL_IS_FOR_ANY_ACTORS,
                        Layers.LINKS_KNOW_BYTES_ONLY,
                        Layers.SIMULATION_KNOWS_NO_REAL_WORLD,
                        Layers.SCRIPTS_KNOW_NO_WORLD,
                        Determinism.NO_WALL_CLOCK,
                        Determinism.NO_WAITING,
                        Determinism.NO_CHANCE,
                        Determinism.NO_THREADS_OF_ITS_OWN,
                        Determinism.NO_OUTSIDE_WORLD));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleIsLookedAt(String module) {
        assertThat(program).anyMatch(type -> type.getPackageName().startsWith("io.bellwether." + module));
    }

    static Stream<String> modules() {
        return Layers.IN_ORDER.stream();
    }

    @Test
    void theKernelIsLookedAt() {
        assertThat(program).anyMatch(type -> type.getPackageName().equals("io.bellwether.runtime.sim.kernel"));
    }
}
