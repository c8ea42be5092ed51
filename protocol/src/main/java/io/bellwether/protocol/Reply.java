package io.bellwether.protocol;

import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;

/** The answer to a {@link Request}; {@code timestamp} and {@code clock} travel beside it, in a {@link Stamp}. */
public sealed interface Reply {

    /** The wire name of the service that answers; may be empty in a {@link Refused}. */
    String service();

    /**
     * Done, nothing else to say. The status word depends on the service: {@code sucesso} for {@code login} and
     * {@code channel}, {@code OK} for all others.
     */
    record Done(String service) implements Reply {}

    /**
     * Not done: status {@code erro}. The reason is sent as {@code description} and as {@code message}, because clients
     * look for either.
     */
    record Refused(String service, String reason) implements Reply {}

    /** All users. */
    record Users(List<String> users) implements Reply {
        @Override
        public String service() {
            return "users";
        }
    }

    /** All channels. */
    record Channels(List<String> channels) implements Reply {
        @Override
        public String service() {
            return "channels";
        }
    }

    /** One page of stored messages, by {@link Position}, and the cursor to go on from. */
    record HistoryPage(List<StoredMessage> messages, String next) implements Reply {
        @Override
        public String service() {
            return "history";
        }
    }

    /** A server's rank, at least 1. */
    record Ranked(int rank) implements Reply {
        @Override
        public String service() {
            return "rank";
        }
    }

    /** The live servers, by ascending rank. */
    record Servers(List<ServerEntry> list) implements Reply {
        @Override
        public String service() {
            return "list";
        }
    }

    /**
     * A physical clock.
     *
     * @param epochMicros microseconds since the epoch; whole seconds where the peer knows nothing finer
     * @param fine whether the peer sent {@code time_us}; if not, the reading is only good to a second
     */
    record ClockReading(long epochMicros, boolean fine) implements Reply {
        @Override
        public String service() {
            return "clock";
        }
    }

    /**
     * Bully's OK: to an {@link Request.AskElection} it means that the higher rank takes over; to an
     * {@link Request.AnnounceCoordinator} it acknowledges.
     *
     * @param epoch the newest epoch that the answering server has seen, where it tells
     */
    record ElectionOk(OptionalLong epoch) implements Reply {
        @Override
        public String service() {
            return "election";
        }
    }

    /**
     * To a {@link Request.Replicate}: what is safe on the answering server's disk.
     *
     * @param vector highest sequence of each origin of which writes came; of all origins if none came
     */
    record Have(SortedMap<String, Long> vector) implements Reply {
        @Override
        public String service() {
            return "replicate";
        }
    }

    /**
     * Some of the writes that the asker of a {@link Request.Sync} lacks.
     *
     * @param vector what the answering server has
     * @param more whether there are others
     */
    record SyncPage(List<StoredWrite> writes, SortedMap<String, Long> vector, boolean more) implements Reply {

        public SyncPage {
            writes = List.copyOf(writes);
        }

        @Override
        public String service() {
            return "sync";
        }
    }
}
