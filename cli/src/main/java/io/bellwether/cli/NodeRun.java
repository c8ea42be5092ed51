package io.bellwether.cli;

import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.NodeWorld;
import io.bellwether.runtime.node.RunningNode;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import java.io.PrintStream;
import java.util.Optional;

/** One node in this process, from its start until somebody ends it. */
final class NodeRun {

    private NodeRun() {}

    /**
     * Returns the exit code.
     *
     * @throws CannotStartException if it cannot run here; it says why
     */
    static int untilItsEnd(Unattended settings, PrintStream out, PrintStream err)
            throws CannotStartException, InterruptedException {
        Optional<NodeWorld> world = NodeWorld.enter(settings);
        if (world.isEmpty()) {
            return ExitCode.PASS;
        }
        RunningNode node = RunningNode.start(settings, world.get(), out);
        NodeEnd atSignal = NodeEnd.onSignal(node);
        Optional<String> failure = node.awaitEnd();
        node.close();
        atSignal.cancel();
        failure.ifPresent(reason -> err.println("bellwether " + settings.role() + ": ended: " + reason));
        return failure.isPresent() ? ExitCode.INTERNAL : ExitCode.PASS;
    }
}
