package io.bellwether.scenarios.nemesis;

import io.bellwether.scenarios.model.Action.Fault;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.NodeFault;
import java.time.Duration;
import java.util.Optional;

/**
 * The faults that can be added, each with its weight: what happens more often in a real cluster is drawn more often.
 * Corruption, duplication and reordering of single messages are left out, because no TCP connection does that to ZeroMQ;
 * so is a wiped disk, because forgetting everything breaks what the algorithms assume of a server.
 */
enum FaultKind {
    CRASH(6) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new NodeFault.Crash(drawn.serverOrCoordinator(), Optional.of(length));
        }
    },
    CRASH_OF_SERVICE(3) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new NodeFault.Crash(drawn.service(), Optional.of(length));
        }
    },
    PAUSE(4) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new NodeFault.Pause(drawn.member(), Optional.of(length));
        }
    },
    PARTITION(4) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new LinkFault.Partition(drawn.twoGroups(), Optional.of(length));
        }
    },
    ISOLATE(2) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new LinkFault.Isolate(drawn.member(), Optional.of(length));
        }
    },
    CUT_ONE_WAY(4) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new LinkFault.Cut(drawn.oneWay(), Optional.of(length));
        }
    },
    LATENCY(3) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new LinkFault.Latency(drawn.longDelay(), drawn.links(), Optional.of(length));
        }
    },
    PACKET_LOSS(3) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new LinkFault.PacketLoss(drawn.percent(1, 30), drawn.links(), Optional.of(length));
        }
    },
    LOSS(3) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new LinkFault.Loss(drawn.percent(1, 30), drawn.links(), Optional.of(length));
        }
    },
    RESET(2) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new LinkFault.Reset(drawn.links());
        }
    },
    CLOCK_STEP(2) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new NodeFault.ClockStep(drawn.serverOrCoordinator(), drawn.step());
        }
    },
    CLOCK_DRIFT(2) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new NodeFault.ClockDrift(drawn.serverOrCoordinator(), drawn.driftPpm(), Optional.of(length));
        }
    },
    SLOW_NODE(2) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new NodeFault.SlowNode(drawn.member(), drawn.factor(), Optional.of(length));
        }
    },
    DISK_FULL(1) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new NodeFault.DiskFull(drawn.member(), Optional.of(length));
        }
    },
    DISK_ERROR(1) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new NodeFault.DiskError(drawn.member(), Optional.of(length));
        }
    },
    SYNC_LOSS(1) {
        @Override
        Fault fault(Drawn drawn, Duration length) {
            return new NodeFault.SyncLoss(drawn.member(), Optional.of(length));
        }
    };

    private final int weight;

    FaultKind(int weight) {
        this.weight = weight;
    }

    /** @param length how long it lasts, if it is of a kind that lasts */
    abstract Fault fault(Drawn drawn, Duration length);

    static Fault draw(Cluster cluster, Draw draw, Duration length) {
        int total = 0;
        for (FaultKind kind : values()) {
            total += kind.weight;
        }
        long ticket = draw.draw("added-fault/kind", 0, total - 1);
        for (FaultKind kind : values()) {
            ticket -= kind.weight;
            if (ticket < 0) {
                return kind.fault(new Drawn(cluster, draw), length);
            }
        }
        throw new IllegalStateException("a draw gave more than it was asked for");
    }
}
