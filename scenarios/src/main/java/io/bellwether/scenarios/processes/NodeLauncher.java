package io.bellwether.scenarios.processes;

import io.bellwether.scenarios.launch.RunnerChannel;
import io.bellwether.scenarios.launch.RunnerState;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Boots the processes of a run's nodes. */
final class NodeLauncher {

    /** All that a node has of the runner's environment: its settings come as flags, and nothing else may set them. */
    private static final List<String> ENVIRONMENT = List.of("PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH");

    private final NodeProgram program;
    private final NodeArguments arguments;
    private final RunnerState state;

    NodeLauncher(NodeProgram program, NodeArguments arguments, RunnerState state) {
        this.program = program;
        this.arguments = arguments;
        this.state = state;
    }

    /** Returns as soon as the process exists. */
    NodeProcess boot(String node, NodeFolder folder, int life) {
        Path log = folder.log(life);
        try {
            RunnerChannel channel = RunnerChannel.make(folder.life(life));
            ProcessBuilder builder = new ProcessBuilder(
                            program.command(folder.temporary(), arguments.of(node, folder, life, channel.folder())))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            Map<String, String> kept = new TreeMap<>(builder.environment());
            kept.keySet().retainAll(ENVIRONMENT);
            builder.environment().clear();
            builder.environment().putAll(kept);
            Process process = builder.start();
            state.started(process.toHandle());
            return new NodeProcess(node, life, channel, process, log);
        } catch (IOException e) {
            throw new RunBrokenException(node + " cannot be started: " + e.getMessage());
        }
    }
}
