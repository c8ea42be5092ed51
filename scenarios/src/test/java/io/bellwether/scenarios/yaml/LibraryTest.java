package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryTest {

    @ParameterizedTest
    @MethodSource("files")
    void everyFileOfTheLibraryIsValid(Path file) {
        assertThat(new ScenarioReader(Read.CHECKS).read(file))
                .satisfies(reading -> assertThat(reading instanceof Reading.Rejected rejected ? rejected.render() : "")
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsCalledAfterItsScenario(Path file) {
        Reading.Accepted accepted = (Reading.Accepted) new ScenarioReader(Read.CHECKS).read(file);

        assertThat(accepted.family().name() + ".yaml")
                .isEqualTo(file.getFileName().toString());
        assertThat(accepted.family().about()).isNotBlank();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("library"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
