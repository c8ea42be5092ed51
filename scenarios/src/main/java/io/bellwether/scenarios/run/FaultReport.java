package io.bellwether.scenarios.run;

import java.time.Duration;
import java.util.List;

/**
 * A fault that fired, and whether it changed anything.
 *
 * @param id numbers the faults of a run from 1
 * @param kind the scenario's word for it, {@code crash} or {@code partition} say
 * @param targets the nodes it was aimed at, as they were known when it fired
 * @param at virtual time since the start of the run at which it began
 * @param until when it was over; the end of the run if it never was
 * @param effects how often it changed something: frames stopped or changed, nodes hit, timers delayed
 */
public record FaultReport(int id, String kind, List<String> targets, Duration at, Duration until, long effects) {

    public FaultReport {
        targets = List.copyOf(targets);
    }

    /** A fault that changed nothing proves nothing about the cluster. */
    public boolean hit() {
        return effects > 0;
    }
}
