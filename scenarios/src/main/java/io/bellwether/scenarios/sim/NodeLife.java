package io.bellwether.scenarios.sim;

import io.bellwether.actors.port.NodePorts;
import io.bellwether.runtime.sim.kernel.SimProcess;

/** Starts the actors of one kind of node. */
@FunctionalInterface
interface NodeLife {

    /** Spawns the node's guardian in its process, which is up and empty. */
    void begin(SimProcess process, NodePorts ports);
}
