package io.bellwether.actors.node;

import io.bellwether.actors.clocksync.NodeClock;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.log.DurableLamportClock;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.log.Recovered;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.protocol.codec.Codec;
import java.util.function.Supplier;

/**
 * One life of a node: what its actors share, from its start to its crash.
 *
 * @param recovered what earlier lives kept
 */
public record Incarnation(NodePorts ports, NodeLog log, Recovered recovered, NodeClock clock, NodeWire wire) {

    /** Reads the log, and goes on from there. */
    public static Incarnation begin(NodePorts ports, Supplier<Codec> codecs, ClockSettings settings) {
        NodeLog log = new NodeLog(ports.store(), ports.events());
        Recovered recovered = log.recover();
        NodeClock clock = new NodeClock(ports.hardwareClock(), settings.slewPartsPerMillion());
        ports.events().stampedBy(clock::epochMicros);
        NodeWire wire = new NodeWire(
                ports.sockets(),
                new DurableLamportClock(log, recovered, ports.events()),
                clock,
                ports.events(),
                codecs);
        return new Incarnation(ports, log, recovered, clock, wire);
    }

    /** The same life, whose edges share something else. */
    public Incarnation with(NodeWire otherWire) {
        return new Incarnation(ports, log, recovered, clock, otherWire);
    }

    /** The same life, once everybody has read what was recovered. */
    public Incarnation afterRecovery() {
        return new Incarnation(ports, log, Recovered.NOTHING, clock, wire);
    }
}
