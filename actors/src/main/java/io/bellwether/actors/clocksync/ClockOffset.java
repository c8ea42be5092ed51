package io.bellwether.actors.clocksync;

import io.bellwether.actors.edge.RequestEdge.Answered;
import io.bellwether.protocol.Reply;

/**
 * One server's clock minus the coordinator's, as one poll found it (F. Cristian, "Probabilistic clock synchronization",
 * 1989: the reading is taken to have been made halfway between question and answer).
 *
 * @param micros good to half the round trip, and to half a second where the reading is not fine
 * @param fine whether the server's clock could be read to the microsecond
 */
record ClockOffset(long micros, long roundTripMicros, boolean fine) {
    private static final long HALF_SECOND = 500_000;

    /** @param owedMicros what the coordinator's own slew had still to add when the answer came */
    static ClockOffset of(Answered answered, Reply.ClockReading reading, long owedMicros) {
        long halfway = answered.sentMicros() + (answered.receivedMicros() - answered.sentMicros()) / 2;
        long theirs = reading.fine() ? reading.epochMicros() : reading.epochMicros() + HALF_SECOND;
        return new ClockOffset(
                theirs - (halfway + owedMicros), answered.receivedMicros() - answered.sentMicros(), reading.fine());
    }
}
