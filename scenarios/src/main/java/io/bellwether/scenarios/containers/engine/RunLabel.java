package io.bellwether.scenarios.containers.engine;

import io.bellwether.scenarios.launch.Identity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The mark on everything that one run makes: which run, and which process leads it. */
public record RunLabel(String run, Identity runner) {

    static final String RUN = "bellwether.run";
    private static final String RUNNER = "bellwether.runner";

    /**
     * For a run of this process.
     *
     * @param number tells the runs of a process apart
     */
    public static RunLabel ofThisProcess(int number) {
        Identity self = Identity.of(ProcessHandle.current())
                .orElseThrow(() -> new IllegalStateException("the system does not say when this process began"));
        return new RunLabel("bellwether-" + self.pid() + "-" + number, self);
    }

    /** Empty if there is none, or it is none of ours. */
    static Optional<RunLabel> read(Map<String, String> labels) {
        return Optional.ofNullable(labels)
                .map(all -> all.get(RUNNER))
                .flatMap(Identity::parse)
                .map(runner -> new RunLabel(labels.getOrDefault(RUN, ""), runner));
    }

    Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        labels.put(RUN, run);
        labels.put(RUNNER, runner.line());
        return labels;
    }

    /** The engine's name for something of this run. */
    String named(String name) {
        return run + "-" + name;
    }

    /** Whether the process that leads the run is still there. */
    boolean isLed() {
        return runner.find().isPresent();
    }
}
