package io.bellwether.scenarios.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Faults of single nodes. {@code lasting} is how long the fault lasts before it is undone; empty means until the
 * timeline mends it, or the end.
 */
public sealed interface NodeFault extends Action.Fault {

    /** The nodes that it hits. */
    Target target();

    /** The process dies: volatile state, what is in flight and unsynced writes are lost. Undone by a restart. */
    record Crash(Target target, Optional<Duration> lasting) implements NodeFault {
        @Override
        public String keyword() {
            return "crash";
        }
    }

    /** A crashed node starts again from its disk. */
    record Restart(Target target) implements NodeFault {
        @Override
        public String keyword() {
            return "restart";
        }
    }

    /** The process stands still, as in a long collection of garbage: timers fire late. Undone by a resume. */
    record Pause(Target target, Optional<Duration> lasting) implements NodeFault {
        @Override
        public String keyword() {
            return "pause";
        }
    }

    /** A paused node goes on. */
    record Resume(Target target) implements NodeFault {
        @Override
        public String keyword() {
            return "resume";
        }
    }

    /** The CPU takes {@code factor} times as long. */
    record SlowNode(Target target, double factor, Optional<Duration> lasting) implements NodeFault {
        @Override
        public String keyword() {
            return "slow";
        }
    }

    /** The physical clock jumps by {@code by}; negative: back. */
    record ClockStep(Target target, Duration by) implements NodeFault {
        @Override
        public String keyword() {
            return "clock-step";
        }
    }

    /** The physical clock runs too fast by {@code driftPpm} parts per million; negative: too slow. */
    record ClockDrift(Target target, double driftPpm, Optional<Duration> lasting) implements NodeFault {
        /** The drift as clocks count it. */
        public long driftPartsPerBillion() {
            return Math.round(driftPpm * 1000);
        }

        @Override
        public String keyword() {
            return "clock-drift";
        }
    }

    /** Appends fail for want of space. */
    record DiskFull(Target target, Optional<Duration> lasting) implements NodeFault {
        @Override
        public String keyword() {
            return "disk-full";
        }
    }

    /** Writes and syncs fail. */
    record DiskError(Target target, Optional<Duration> lasting) implements NodeFault {
        @Override
        public String keyword() {
            return "disk-error";
        }
    }

    /** Syncs report success, and what they should have made durable is lost in the next crash. */
    record SyncLoss(Target target, Optional<Duration> lasting) implements NodeFault {
        @Override
        public String keyword() {
            return "sync-loss";
        }
    }

    /** Everything on the disk of a crashed node is gone. */
    record Wipe(Target target) implements NodeFault {
        @Override
        public String keyword() {
            return "wipe";
        }
    }
}
