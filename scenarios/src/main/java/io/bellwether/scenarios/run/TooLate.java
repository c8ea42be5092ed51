package io.bellwether.scenarios.run;

import java.time.Duration;

/**
 * That this machine let things be so late that nodes may have given up on others that did nothing wrong. What must happen
 * within a time assumes synchrony, and then did not have it: a run that fails in nothing else tells nothing.
 *
 * @param answers by how much an answer may have been late, in the scenario's time
 * @param patience how long the least patient node waits for one
 */
public record TooLate(Duration answers, Duration patience) {}
