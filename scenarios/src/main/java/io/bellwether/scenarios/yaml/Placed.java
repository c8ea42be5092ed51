package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.TimelineEvent;

/**
 * An event and where it stands in the file, for rules that look at more than one entry.
 *
 * @param entry path of the entry that it comes from; repetitions share it
 * @param at where its time stands
 * @param action where its action stands
 */
record Placed(TimelineEvent event, String entry, Position at, Position action) {}
