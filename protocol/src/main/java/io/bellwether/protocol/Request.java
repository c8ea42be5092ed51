package io.bellwether.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What one peer asks of another over REQ/REP. One record per row of the table "Requests and replies" in the protocol;
 * {@code timestamp} and {@code clock} travel beside it, in a {@link Stamp}.
 */
public sealed interface Request {

    /** The wire name of the service that is asked. */
    String service();

    /**
     * What observers call it: the service, except that an announcement sent directly shares the service
     * {@code election} with the question whether anyone takes over, and is called {@code coordinator}.
     */
    default String label() {
        return service();
    }

    /** A person or bot logs in. */
    record Login(String user) implements Request {
        @Override
        public String service() {
            return "login";
        }
    }

    /** Asks for the names of all users that ever logged in. */
    record ListUsers() implements Request {
        @Override
        public String service() {
            return "users";
        }
    }

    /** Creates a channel. */
    record CreateChannel(String channel) implements Request {
        @Override
        public String service() {
            return "channel";
        }
    }

    /** Asks for the names of all channels. */
    record ListChannels() implements Request {
        @Override
        public String service() {
            return "channels";
        }
    }

    /**
     * Publishes a message to everyone who subscribed to a channel.
     *
     * @param id the sender's identifier of this message; the same identifier twice is one message
     */
    record Publish(String user, String channel, String message, Optional<String> id) implements Request {
        @Override
        public String service() {
            return "publish";
        }
    }

    /**
     * Sends a message to one user.
     *
     * @param id the sender's identifier of this message; the same identifier twice is one message
     */
    record SendDirect(String src, String dst, String message, Optional<String> id) implements Request {
        @Override
        public String service() {
            return "message";
        }
    }

    /**
     * Asks for stored messages of a channel, or for the direct messages of a user: exactly one of the two is present.
     *
     * @param after cursor of the last message already known, or empty to start at the oldest
     * @param limit most messages in the answer, at least 1
     */
    record History(Optional<String> channel, Optional<String> user, String after, int limit) implements Request {
        @Override
        public String service() {
            return "history";
        }
    }

    /** A server asks the reference for its rank; a rank belongs to a name for ever. */
    record AskRank(String user, Optional<String> address) implements Request {
        @Override
        public String service() {
            return "rank";
        }
    }

    /** Asks the reference for the live servers. */
    record ListServers() implements Request {
        @Override
        public String service() {
            return "list";
        }
    }

    /** A server tells the reference that it lives, or asks a coordinator whether it still is one. */
    record Heartbeat(String user) implements Request {
        @Override
        public String service() {
            return "heartbeat";
        }
    }

    /** The coordinator reads a server's physical clock (Berkeley). */
    record ReadClock() implements Request {
        @Override
        public String service() {
            return "clock";
        }
    }

    /**
     * The coordinator corrects a server's physical clock (Berkeley).
     *
     * @param micros what to add to the clock, in microseconds; from a peer that only knows seconds, whole seconds
     * @param coordinator who says so, where the peer tells
     * @param epoch in whose name, where the peer tells; without one the correction is refused
     */
    record Adjust(long micros, Optional<String> coordinator, OptionalLong epoch) implements Request {
        @Override
        public String service() {
            return "adjust";
        }
    }

    /** A lower rank asks a higher one to take over the election (Bully's ELECTION message). */
    record AskElection(String candidate, OptionalLong rank) implements Request {
        @Override
        public String service() {
            return "election";
        }
    }

    /**
     * The winner of an election tells one member directly, because a publication can be lost (Bully's COORDINATOR
     * message). On the wire it is service {@code election} whose data carries {@code coordinator}, as in a publication.
     */
    record AnnounceCoordinator(String coordinator, OptionalLong epoch, OptionalLong rank) implements Request {
        @Override
        public String service() {
            return "election";
        }

        @Override
        public String label() {
            return "coordinator";
        }
    }

    /**
     * A server hands its writes to another, which keeps them and answers {@link Reply.Have}. The writes of one origin
     * stand together, by sequence.
     *
     * @param writes none of them to ask only what the other one has
     */
    record Replicate(List<StoredWrite> writes) implements Request {

        public Replicate {
            writes = List.copyOf(writes);
        }

        @Override
        public String service() {
            return "replicate";
        }
    }

    /**
     * A server asks another for writes that it lacks (anti-entropy).
     *
     * @param server who asks
     * @param vector highest sequence of each origin that it has; it has all up to there
     * @param limit most writes in the answer, at least 1
     */
    record Sync(String server, SortedMap<String, Long> vector, int limit) implements Request {
        @Override
        public String service() {
            return "sync";
        }
    }
}
