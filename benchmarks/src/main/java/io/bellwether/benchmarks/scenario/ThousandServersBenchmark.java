package io.bellwether.benchmarks.scenario;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import java.util.List;

/** A thousand servers come up, lose their coordinator and elect the next, in a JVM that may use 4 GiB of heap. */
public final class ThousandServersBenchmark implements Benchmark {
    private static final int SERVERS = 1000;
    private static final String HEAP = "4g";
    private static final double MIB = 1 << 20;

    @Override
    public String name() {
        return "thousand";
    }

    @Override
    public String about() {
        return "a thousand servers come up and lose their coordinator, 107 virtual seconds, all checks, heap of 4 GiB";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        FreshRun run = FreshRun.start(effort == Effort.FULL ? SERVERS : 3, HEAP);
        return List.of(
                Figure.of("peak of the heap in use", Samples.of(run.peakHeapBytes() / MIB), "MiB")
                        .target("within 4 GiB"),
                Figure.of("whole run", Samples.of(run.realSeconds()), "s"),
                Figure.of("CPU time of the process", Samples.of(run.cpuSeconds()), "s"),
                Figure.of("election", Samples.of(run.electionRealSeconds()), "s"),
                Figure.of("events", Samples.of(run.events()), "events"));
    }
}
