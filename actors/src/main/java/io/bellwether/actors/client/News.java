package io.bellwether.actors.client;

import io.bellwether.protocol.Reply;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a client tells the person who sits at it, without being asked. */
public sealed interface News {

    /**
     * A message on a topic that is followed.
     *
     * @param epochMicros when it was published, by its publisher's stamp
     * @param caughtUp whether no broker brought it, and the history had it
     */
    record MessageRead(String topic, String from, String text, long epochMicros, boolean caughtUp) implements News {}

    /** The history of the topic was read, as far as a server could be asked. */
    record HistoryRead(String topic) implements News {}

    /** From now on the topic is followed: a channel, or the user's own inbox. */
    record Following(String topic, boolean inbox) implements News {}

    /** A broker can be heard: told the first time, and after every loss. */
    record BrokerConnected(String broker) implements News {}

    /**
     * How the cluster does, as far as a client can know; told after each look at it, and when a coordinator is announced.
     *
     * @param silent the servers that did not answer when they were last asked
     * @param answering those that did
     * @param coordinators who say that they are; more than one while the cluster is split, none while nobody is known
     * @param offset a server's clock minus this client's own, where one could be read
     */
    record ClusterSeen(
            List<String> answering, List<String> silent, List<String> coordinators, Optional<ClockOffset> offset)
            implements News {}

    /**
     * A server's clock minus this client's own, as one reading found it (F. Cristian, "Probabilistic clock
     * synchronization", 1989: the reading is taken to have been made halfway between question and answer).
     *
     * @param uncertainty how far off that may be: half the round trip, and half a second more where the server tells
     *     whole seconds only
     */
    record ClockOffset(String server, Duration offset, Duration uncertainty) {
        private static final long HALF_SECOND = 500_000;

        static ClockOffset of(String server, Reply.ClockReading reading, long sentMicros, long receivedMicros) {
            long halfRoundTrip = (receivedMicros - sentMicros) / 2;
            long coarseness = reading.fine() ? 0 : HALF_SECOND;
            long offset = reading.epochMicros() + coarseness - (sentMicros + halfRoundTrip);
            return new ClockOffset(
                    server,
                    Duration.of(offset, ChronoUnit.MICROS),
                    Duration.of(halfRoundTrip + coarseness, ChronoUnit.MICROS));
        }
    }
}
