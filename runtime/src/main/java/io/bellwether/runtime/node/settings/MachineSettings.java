package io.bellwether.runtime.node.settings;

import java.util.Optional;

/**
 * What a scenario says of the machine of a node.
 *
 * @param diskSync how long a sync of its disk takes, of the scenario's time; empty where that is left to the disk that there
 *     is
 * @param seed of what the machine draws by itself: how long this sync takes
 */
public record MachineSettings(Optional<DurationRange> diskSync, long seed) {

    /** The machine as it is. */
    public static final MachineSettings NONE = new MachineSettings(Optional.empty(), 0);
}
