package io.bellwether.actors.election;

import java.util.Optional;

/**
 * Who coordinates, as one server now sees it.
 *
 * @param coordinator its name; empty while an election runs
 * @param epoch the coordinator's epoch; the newest seen while there is no coordinator
 * @param self whether the coordinator is this server
 */
public record CoordinatorChanged(Optional<String> coordinator, Epoch epoch, boolean self) {}
