package io.bellwether.actors.memory;

import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.protocol.codec.WireCodec;

/** The ports of one node, all in memory. */
public record InMemoryNode(
        String name, InMemoryNetwork network, InMemoryStore store, RecordedEvents events, SettableClock clock) {

    public static InMemoryNode of(String name, InMemoryNetwork network) {
        return new InMemoryNode(name, network, new InMemoryStore(), new RecordedEvents(), new SettableClock());
    }

    /** The same node after a crash: what was synced is still there, all else is new. */
    public InMemoryNode restarted() {
        return new InMemoryNode(name, network, store.afterCrash(), new RecordedEvents(), clock);
    }

    /** Its random numbers are 0, 1, 2, … within each bound. */
    public NodePorts ports() {
        int[] last = {-1};
        return new NodePorts(
                name, network.socketsOf(name), store, clock, events, (purpose, bound) -> ++last[0] % bound);
    }

    public Incarnation life() {
        return Incarnation.begin(ports(), WireCodec::new, ClockSettings.DEFAULT);
    }
}
