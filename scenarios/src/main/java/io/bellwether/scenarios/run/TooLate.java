package io.bellwether.scenarios.run;

import java.time.Duration;

/**
 * That this machine let things be so late that nodes may have given up on others that did nothing wrong. Elections, lists of
 * who is alive and whatever must happen within a time assume synchrony, and then did not have it: where the run fails
 * only in such things, it tells nothing.
 *
 * @param answers by how much an answer may have been late, in the scenario's time
 * @param patience how long the least patient node waits for one
 */
public record TooLate(Duration answers, Duration patience) {}
