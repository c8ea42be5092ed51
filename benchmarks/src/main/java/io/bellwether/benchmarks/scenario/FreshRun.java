package io.bellwether.benchmarks.scenario;

import io.bellwether.benchmarks.CpuClock;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.sim.SimTarget;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One crash of a coordinator among many servers in a JVM of its own, so that nothing is warm and the heap has a limit.
 *
 * @param realSeconds of the whole run
 * @param cpuSeconds of the whole process, up to the end of the run
 * @param electionRealSeconds from the crash until the last server follows the next coordinator
 * @param peakHeapBytes that were in use at once, garbage included
 * @param events of the trace
 */
record FreshRun(
        double realSeconds, double cpuSeconds, double electionRealSeconds, double peakHeapBytes, double events) {

    /** Runs in this JVM and prints itself. */
    public static void main(String[] arguments) {
        int servers = Integer.parseInt(arguments[0]);
        ElectionStopwatch stopwatch = new ElectionStopwatch();
        try (SimTarget world = new SimTarget()) {
            RunResult result = world.run(
                    CoordinatorCrash.withoutReturn(servers), new RunRequest("benchmark", 1, List.of(stopwatch)));
            if (result.outcome() != Outcome.PASS) {
                throw new IllegalStateException("the run is no measure: " + result.verdicts() + result.expectations());
            }
            System.out.printf(
                    "%s %s %s %s %s%n",
                    result.realTime().toNanos() / 1e9,
                    CpuClock.seconds(),
                    stopwatch.seconds(),
                    (double) peakOfTheHeap(),
                    (double) result.events());
        }
    }

    /** Runs in a new JVM. @throws IllegalStateException if it does not end well */
    static FreshRun start(int servers, String heap) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder child = new ProcessBuilder(
                        java.toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FreshRun.class.getName(),
                        String.valueOf(servers))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = child.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        servers + " servers in " + heap + " of heap did not end well: " + output);
            }
            return parse(output);
        } catch (IOException failed) {
            throw new IllegalStateException("no other JVM could be started: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another JVM ran", interrupted);
        }
    }

    private static FreshRun parse(String line) {
        String[] words = line.split(" ");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return new FreshRun(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private static long peakOfTheHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
