package io.bellwether.actors.log;

import java.util.Optional;

/** One record of a node's log: everything that a node keeps over a restart. Times are microseconds since the epoch. */
public sealed interface LogRecord {

    /** A person logged in; recorded again at every login. */
    record LoggedIn(String user, long epochMicros) implements LogRecord {}

    record ChannelAdded(String channel, long epochMicros) implements LogRecord {}

    /** A message to a channel; the sequence numbers this server's own messages from 1. */
    record ChannelMessageStored(long sequence, String id, String user, String channel, String message, long epochMicros)
            implements LogRecord {}

    /** A direct message; it shares its sequence with the messages to channels. */
    record DirectMessageStored(long sequence, String id, String src, String dst, String message, long epochMicros)
            implements LogRecord {}

    /** No Lamport time up to and including the bound will be used again after a restart. */
    record ClockReserved(long bound) implements LogRecord {}

    /** The newest epoch that this server has seen or claimed. */
    record EpochSeen(long epoch) implements LogRecord {}

    /** At the reference: the name has this rank for ever; the last such record of a name tells its address. */
    record RankGiven(String server, int rank, Optional<String> address) implements LogRecord {}
}
