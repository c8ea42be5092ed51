package io.bellwether.scenarios.processes;

import io.bellwether.scenarios.launch.NodeCommand;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.TimeScale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of each node as a process: what any node is told, and how it reaches the others through the proxy. */
final class NodeArguments {

    private final NodeCommand command;

    NodeArguments(Scenario scenario, NodePlaces places, TimeScale scale, long seed) {
        this.command = new NodeCommand(scenario, scale, seed, places::real);
    }

    /**
     * @param life its number, from 1
     * @param sideChannel the folder of that life
     */
    List<String> of(String node, NodeFolder folder, int life, Path sideChannel) {
        List<String> arguments = new ArrayList<>(command.of(node, life, folder.data(), sideChannel));
        arguments.addAll(List.of("--bind", ReservedPorts.HOST.getHostAddress()));
        arguments.addAll(List.of("--routes", folder.routes().toString()));
        return arguments;
    }
}
