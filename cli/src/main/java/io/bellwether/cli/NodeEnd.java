package io.bellwether.cli;

import io.bellwether.runtime.node.RunningNode;

/** What SIGTERM and Ctrl-C do to a node: it stops in good order, and the process ends with 0, as a service should. */
final class NodeEnd {

    private final Thread hook;

    private NodeEnd(Thread hook) {
        this.hook = hook;
    }

    /** From now on. */
    static NodeEnd onSignal(RunningNode node) {
        Runnable end = () -> {
            node.close();
            // Else the JVM would end with 143: "killed", which a supervisor takes for a failure.
            Runtime.getRuntime().halt(ExitCode.PASS);
        };
        NodeEnd atSignal = new NodeEnd(new Thread(end, "end-of-node"));
        Runtime.getRuntime().addShutdownHook(atSignal.hook);
        return atSignal;
    }

    /** Of a node that has ended, while its process goes on. */
    void cancel() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The hook runs, and ends the process.
            return;
        }
    }
}
