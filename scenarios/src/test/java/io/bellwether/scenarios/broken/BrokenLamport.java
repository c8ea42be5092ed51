package io.bellwether.scenarios.broken;

import io.bellwether.actors.edge.LogicalClock;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.server.ServerParts;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.clock.LamportClock;

/** Lamport clocks with a mistake. */
final class BrokenLamport {

    private BrokenLamport() {}

    /** It ticks on a receipt, and does not look at the clock that came with it. */
    static ServerParts thatDoesNotMerge() {
        return new ServerParts() {
            @Override
            public NodeWire wire(NodeWire standard) {
                LogicalClock correct = standard.lamport();
                return with(standard, new LogicalClock() {
                    @Override
                    public long tick() {
                        return correct.tick();
                    }

                    @Override
                    public long receive(Stamp stamp) {
                        return correct.tick();
                    }
                });
            }
        };
    }

    /** It keeps nothing over a restart. */
    static ServerParts thatRestartsFromZero() {
        return new ServerParts() {
            @Override
            public NodeWire wire(NodeWire standard) {
                LamportClock volatileClock = LamportClock.starting();
                return with(standard, new LogicalClock() {
                    @Override
                    public long tick() {
                        return volatileClock.tick();
                    }

                    @Override
                    public long receive(Stamp stamp) {
                        return volatileClock.receive(stamp);
                    }
                });
            }
        };
    }

    private static NodeWire with(NodeWire standard, LogicalClock clock) {
        return new NodeWire(standard.sockets(), clock, standard.clock(), standard.events(), standard.codecs());
    }
}
