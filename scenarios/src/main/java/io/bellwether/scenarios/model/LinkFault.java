package io.bellwether.scenarios.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Faults of the network. {@code lasting} is how long the fault lasts; empty means until a {@link Heal}, or the end.
 * Loss, duplication, reordering and corruption of single messages are harsher than TCP, on which ZeroMQ rides.
 */
public sealed interface LinkFault extends Action.Fault {

    /** How long it lasts, where it says so. */
    default Optional<Duration> lasting() {
        return Optional.empty();
    }

    /** A fault of the links that it names. */
    sealed interface OnLinks extends LinkFault {
        Links links();
    }

    /** No bytes pass between nodes of different groups. A node of no group still reaches everyone. */
    record Partition(List<Target> groups, Optional<Duration> lasting) implements LinkFault {
        @Override
        public String keyword() {
            return "partition";
        }
    }

    /** No bytes pass between each of these nodes and anyone else. */
    record Isolate(Target target, Optional<Duration> lasting) implements LinkFault {
        @Override
        public String keyword() {
            return "isolate";
        }
    }

    /** No bytes pass. After a timeout the connection drops: what was in flight is lost, what is queued waits. */
    record Cut(Links links, Optional<Duration> lasting) implements OnLinks {
        @Override
        public String keyword() {
            return "cut";
        }
    }

    /** The connections drop at once and are made again. */
    record Reset(Links links) implements OnLinks {
        @Override
        public String keyword() {
            return "reset";
        }
    }

    /** Messages take this long instead of what the network profile says. */
    record Latency(Delay delay, Links links, Optional<Duration> lasting) implements OnLinks {
        @Override
        public String keyword() {
            return "latency";
        }
    }

    /** The links carry no more than this. */
    record SlowLink(long bytesPerSecond, Links links, Optional<Duration> lasting) implements OnLinks {
        @Override
        public String keyword() {
            return "slow";
        }
    }

    /** Each packet is lost with this probability, from 0 to 1, and sent again by TCP: messages come late, not never. */
    record PacketLoss(double probability, Links links, Optional<Duration> lasting) implements OnLinks {

        /** TCP's first retransmission timeout on a fast network. */
        public static final Duration RETRANSMISSION = Duration.ofMillis(200);

        @Override
        public String keyword() {
            return "packet-loss";
        }
    }

    /** Each message is lost with this probability, from 0 to 1. */
    record Loss(double probability, Links links, Optional<Duration> lasting) implements OnLinks {
        @Override
        public String keyword() {
            return "loss";
        }
    }

    /** Each message arrives twice with this probability, from 0 to 1. */
    record Duplicate(double probability, Links links, Optional<Duration> lasting) implements OnLinks {
        @Override
        public String keyword() {
            return "duplicate";
        }
    }

    /** Each message may be overtaken with this probability, from 0 to 1. */
    record Reorder(double probability, Links links, Optional<Duration> lasting) implements OnLinks {

        /** How late an overtaken message is, at most. */
        public static final Duration OVERTAKEN_BY = Duration.ofMillis(100);

        @Override
        public String keyword() {
            return "reorder";
        }
    }

    /** Each message has a byte changed with this probability, from 0 to 1. */
    record Corrupt(double probability, Links links, Optional<Duration> lasting) implements OnLinks {
        @Override
        public String keyword() {
            return "corrupt";
        }
    }

    /** The next {@code count} messages that match are lost. */
    record Drop(MessagePattern pattern, Links links, int count) implements OnLinks {
        @Override
        public String keyword() {
            return "drop";
        }
    }

    /** Ends all faults of these links. */
    record Heal(Links links) implements OnLinks {
        @Override
        public String keyword() {
            return "heal";
        }
    }
}
