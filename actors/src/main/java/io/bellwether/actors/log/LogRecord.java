package io.bellwether.actors.log;

import io.bellwether.protocol.StoredWrite;
import java.util.Optional;

/** One record of a node's log: everything that a node keeps over a restart. Times are microseconds since the epoch. */
public sealed interface LogRecord {

    /** A write to the chat, accepted here or at another server. */
    record WriteStored(StoredWrite write) implements LogRecord {}

    /** Another server that this one has heard of. */
    record ServerHeardOf(String server) implements LogRecord {}

    /** No Lamport time up to and including the bound will be used again after a restart. */
    record ClockReserved(long bound) implements LogRecord {}

    /** The newest epoch that this server has seen or claimed. */
    record EpochSeen(long epoch) implements LogRecord {}

    /**
     * At a client: it follows this topic.
     *
     * @param inbox whether the topic is a user's name, else it is a channel's
     */
    record TopicFollowed(String topic, boolean inbox) implements LogRecord {}

    /** At a client: the message was shown. */
    record MessageSeen(String topic, String id) implements LogRecord {}

    /** At a client: the history of the topic need not be read again up to this cursor. */
    record HistoryRead(String topic, String cursor) implements LogRecord {}

    /** At the reference: the name has this rank for ever; the last such record of a name tells its address. */
    record RankGiven(String server, int rank, Optional<String> address) implements LogRecord {}
}
