package io.bellwether.actors.clocksync;

import io.bellwether.actors.election.CoordinatorChanged;
import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.Correction;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.Optional;

/** Who may correct a clock, by how much, and how it is done. */
final class ClockCorrection {
    private final NodeClock clock;
    private final ClockSettings settings;
    private final EventSink events;

    ClockCorrection(NodeClock clock, ClockSettings settings, EventSink events) {
        this.clock = clock;
        this.settings = settings;
        this.events = events;
    }

    /** Why an adjustment must not be made; empty if it may. */
    Optional<String> objection(Request.Adjust adjust, CoordinatorChanged current) {
        if (adjust.epoch().isEmpty()) {
            return Optional.of("it names no epoch");
        }
        if (current.coordinator().isEmpty()) {
            return Optional.of("there is no coordinator now");
        }
        if (current.self()) {
            return Optional.of("this server coordinates");
        }
        if (adjust.epoch().getAsLong() != current.epoch().number()) {
            return Optional.of("the epoch is " + current.epoch() + ", not "
                    + new Epoch(adjust.epoch().getAsLong()));
        }
        if (!adjust.coordinator().equals(current.coordinator())) {
            return Optional.of("the coordinator is " + current.coordinator().get());
        }
        return isBeyond(settings.stepLimit(), adjust.micros())
                ? Optional.of(adjust.micros() + " us is past the limit of " + micros(settings.stepLimit()) + " us")
                : Optional.empty();
    }

    /**
     * Slews, or steps where that would take too long.
     *
     * @param micros what to add to the clock's target: an unfinished slew is still owed
     */
    void make(long micros, String by, Epoch epoch) {
        long owed = clock.remainingSlewMicros() + micros;
        boolean step = isBeyond(settings.stepThreshold(), owed);
        if (step) {
            clock.step(owed);
        } else {
            clock.slew(owed);
        }
        events.emit(new NodeEvent.ClockCorrected(owed, step ? Correction.STEP : Correction.SLEW, by, epoch.number()));
    }

    private static boolean isBeyond(Duration limit, long micros) {
        return micros > micros(limit) || micros < -micros(limit);
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
