package io.bellwether.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenchmarksTest {
    static Stream<Benchmark> all() {
        return Benchmarks.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyBenchmarkMeasuresSomething(Benchmark benchmark) {
        List<Figure> figures = benchmark.measure(Effort.TOKEN);

        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.what()).isNotBlank();
            assertThat(figure.unit()).isNotBlank();
            assertThat(figure.samples().median()).isNotNaN();
            assertThat(figure.ratio().isPresent()).isEqualTo(!figure.against().isEmpty());
        });
    }
}
