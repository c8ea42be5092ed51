package io.bellwether.scenarios.report.timeline;

import java.util.Optional;

/** One line of the timeline, or a line that others like it may still join. */
sealed interface Entry permits Told, ClockRounds {

    long atNanos();

    /** The node or nodes it is about. */
    String who();

    Tone tone();

    String text();

    /** Both in one line; empty if they do not say the same. */
    Optional<Entry> join(Entry next);

    /** Whether the line waits for more of its kind until something else is told, however long that takes. */
    boolean lingers();
}
