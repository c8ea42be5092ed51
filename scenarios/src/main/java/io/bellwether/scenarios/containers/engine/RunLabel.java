package io.bellwether.scenarios.containers.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mark on everything that one run makes: which run, and which process leads it. That process is told by its number
 * and by when it began, because numbers are given out again.
 */
public record RunLabel(String run, long runner, String since) {

    static final String RUN = "bellwether.run";
    private static final String RUNNER = "bellwether.runner";
    private static final String SINCE = "bellwether.runner-since";

    /** For a run of this process. */
    public static RunLabel ofThisProcess(int number) {
        ProcessHandle self = ProcessHandle.current();
        return new RunLabel("bellwether-" + self.pid() + "-" + number, self.pid(), start(self));
    }

    static Optional<RunLabel> read(Map<String, String> labels) {
        if (labels == null || !labels.containsKey(RUN) || !labels.containsKey(RUNNER) || !labels.containsKey(SINCE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunLabel(labels.get(RUN), Long.parseLong(labels.get(RUNNER)), labels.get(SINCE)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        labels.put(RUN, run);
        labels.put(RUNNER, Long.toString(runner));
        labels.put(SINCE, since);
        return labels;
    }

    /** The engine's name for something of this run. */
    String named(String name) {
        return run + "-" + name;
    }

    /** Whether the process that leads the run is still there. */
    boolean isLed() {
        return ProcessHandle.of(runner)
                .filter(ProcessHandle::isAlive)
                .map(RunLabel::start)
                .filter(since::equals)
                .isPresent();
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).toString();
    }
}
