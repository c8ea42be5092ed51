package io.bellwether.actors.log;

import io.bellwether.protocol.StoredWrite;
import java.util.Optional;

/** One record of a node's log: everything that a node keeps over a restart. Times are microseconds since the epoch. */
public sealed interface LogRecord {

    /** Of records with the same key only the newest says anything; empty if all do. */
    default Optional<String> key() {
        return Optional.empty();
    }

    /** A write to the chat, accepted here or at another server. */
    record WriteStored(StoredWrite write) implements LogRecord {}

    /** Another server that this one has heard of. */
    record ServerHeardOf(String server) implements LogRecord {
        @Override
        public Optional<String> key() {
            return Optional.of("server " + server);
        }
    }

    /** No Lamport time up to and including the bound will be used again after a restart. */
    record ClockReserved(long bound) implements LogRecord {
        @Override
        public Optional<String> key() {
            return Optional.of("clock");
        }
    }

    /** The newest epoch that this server has seen or claimed. */
    record EpochSeen(long epoch) implements LogRecord {
        @Override
        public Optional<String> key() {
            return Optional.of("epoch");
        }
    }

    /**
     * At a client: it follows this topic.
     *
     * @param inbox whether the topic is a user's name, else it is a channel's
     */
    record TopicFollowed(String topic, boolean inbox) implements LogRecord {
        @Override
        public Optional<String> key() {
            return Optional.of("topic " + topic);
        }
    }

    /** At a client: it follows the channel no longer. */
    record TopicLeft(String topic) implements LogRecord {}

    /** At a client: the message was shown. */
    record MessageSeen(String topic, String id) implements LogRecord {}

    /** At a client: the history of the topic need not be read again up to this cursor. */
    record HistoryRead(String topic, String cursor) implements LogRecord {
        @Override
        public Optional<String> key() {
            return Optional.of("read " + topic);
        }
    }

    /** At the reference: ranks up to this one were given, also to servers that are forgotten, and none is given again. */
    record RanksUsed(int highest) implements LogRecord {
        @Override
        public Optional<String> key() {
            return Optional.of("ranks used");
        }
    }

    /** At the reference: the name has this rank for ever; the last such record of a name tells its address. */
    record RankGiven(String server, int rank, Optional<String> address) implements LogRecord {
        @Override
        public Optional<String> key() {
            return Optional.of("rank " + server);
        }
    }
}
