package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoFreshJvmsTest {
    @ParameterizedTest
    @EnumSource(SchedulingPolicy.class)
    void oneSeedGivesTheSameStepsInBoth(SchedulingPolicy policy) throws IOException, InterruptedException {
        List<String> first = traceOfAFreshJvm(policy);
        List<String> second = traceOfAFreshJvm(policy);
        assertThat(first.get(first.size() - 1)).startsWith("hash ");
        assertThat(firstDifference(first, second)).isEqualTo("none");
    }

    private static List<String> traceOfAFreshJvm(SchedulingPolicy policy) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GossipProgram.class.getName(),
                        "42",
                        policy.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jvm.waitFor()).as("exit code").isZero();
        return output.lines().toList();
    }

    private static String firstDifference(List<String> first, List<String> second) {
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            if (!first.get(i).equals(second.get(i))) {
                return "step " + (i + 1) + ": " + first.get(i) + " against " + second.get(i);
            }
        }
        return first.size() == second.size() ? "none" : first.size() + " steps against " + second.size();
    }
}
