package io.bellwether.cli;

import io.bellwether.runtime.node.RunningNode;

/** What SIGTERM and Ctrl-C do to a node: it stops in good order, and the process ends with 0, as a service should. */
final class NodeEnd {

    private NodeEnd() {}

    static void onSignal(RunningNode node) {
        Runnable end = () -> {
            node.close();
            // Else the JVM would end with 143: "killed", which a supervisor takes for a failure.
            Runtime.getRuntime().halt(ExitCode.PASS);
        };
        Runtime.getRuntime().addShutdownHook(new Thread(end, "end-of-node"));
    }
}
