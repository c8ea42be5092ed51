package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.TimelineEvent;

/**
 * An event and where it stands in the file, for rules that look at more than one entry.
 *
 * @param at where its time stands
 * @param action where its action stands
 * @param open whether the seed picks its time or its target
 */
record Placed(TimelineEvent event, Position at, Position action, boolean open) {}
