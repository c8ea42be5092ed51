package io.bellwether.runtime.node.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a runner of scenarios tells a node that it has started, beside its role. A node that runs for itself has
 * {@link #NONE}.
 *
 * @param node the node's name in the scenario, where that is not the role's or the server's
 * @param sideChannel the folder of this life, where the node declares what it does and is given orders
 * @param life 1, and one more after each restart
 * @param timeScale how long a second of the scenario takes, in seconds
 * @param clockOffset by how much the hardware clock is ahead of true time
 * @param clockDriftPartsPerBillion by how much it runs too fast
 * @param bindHost the local address to listen at; {@code *} for all
 * @param routes the file that says where each peer is really reached
 * @param machine what the scenario says of the node's machine
 */
public record RunnerSettings(
        Optional<String> node,
        Optional<Path> sideChannel,
        int life,
        double timeScale,
        Duration clockOffset,
        long clockDriftPartsPerBillion,
        String bindHost,
        Optional<Path> routes,
        MachineSettings machine) {

    public static final RunnerSettings NONE = new RunnerSettings(
            Optional.empty(), Optional.empty(), 1, 1, Duration.ZERO, 0, "*", Optional.empty(), MachineSettings.NONE);

    public RunnerSettings bindHost(String host) {
        return new RunnerSettings(
                node, sideChannel, life, timeScale, clockOffset, clockDriftPartsPerBillion, host, routes, machine);
    }
}
