package io.bellwether.cli;

/** How much of a run is told while it goes on. */
enum Detail {
    /** Nothing: the reports are printed as JSON in the end. */
    JSON,
    /** Only a run that did not pass, with its table. */
    OUTCOME,
    /** The timeline of what matters, and the table. */
    STORY,
    /** The timeline with every frame, and the table. */
    FRAMES
}
