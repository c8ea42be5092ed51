package io.bellwether.scenarios.processes;

import io.bellwether.scenarios.launch.RunnerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The processes of a runner that may be nodes. One whose node's life is over waits here to be a node of the next run: what
 * a Java has loaded and compiled for one life, the next has not to wait for.
 */
final class ProcessPool implements AutoCloseable {

    /** As many as a run of middling size has; those of larger runs go, and their memory with them. */
    private static final int MOST_IDLE = 16;

    /** All that a process has of the runner's environment: its settings come as flags, and nothing else may set them. */
    private static final List<String> ENVIRONMENT = List.of("PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH");

    private record Idle(String role, NodeProcess process) {}

    private final NodeProgram program;
    private final RunnerState state;
    private final Deque<Idle> idle = new ArrayDeque<>();

    ProcessPool(NodeProgram program, RunnerState state) {
        this.program = program;
        this.state = state;
    }

    /** One that was of this role before, or else a new one. */
    NodeProcess take(String role) throws IOException {
        idle.removeIf(each -> !each.process().isAlive());
        Optional<Idle> known =
                idle.stream().filter(each -> each.role().equals(role)).findFirst();
        known.ifPresent(idle::remove);
        return known.isPresent() ? known.get().process() : start();
    }

    /** It is nobody's node any more. */
    void giveBack(String role, NodeProcess process) {
        idle.addLast(new Idle(role, process));
        if (idle.size() > MOST_IDLE) {
            idle.removeFirst().process().discard();
        }
    }

    private NodeProcess start() throws IOException {
        Path folder = state.newProcess();
        Path output = folder.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(program.command(Files.createDirectory(folder.resolve("tmp"))))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> kept = new TreeMap<>(builder.environment());
        kept.keySet().retainAll(ENVIRONMENT);
        builder.environment().clear();
        builder.environment().putAll(kept);
        Process process = builder.start();
        state.started(process.toHandle());
        return new NodeProcess(process, output);
    }

    @Override
    public void close() {
        idle.forEach(each -> each.process().discard());
        idle.clear();
    }
}
