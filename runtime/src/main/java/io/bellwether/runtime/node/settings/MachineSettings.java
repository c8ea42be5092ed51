package io.bellwether.runtime.node.settings;

import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * What a scenario says of the machine of a node, and of its network.
 *
 * @param diskSync how long a sync of its disk takes, of the scenario's time; empty where that is left to the disk that there
 *     is
 * @param connectionTimeout how long a connection may be silent before it is given up, of the scenario's time
 * @param highWaterMark ZMQ_SNDHWM and ZMQ_RCVHWM of each connection, in messages
 * @param seed of what the machine draws by itself: how long this sync takes
 */
public record MachineSettings(
        Optional<DurationRange> diskSync, Duration connectionTimeout, int highWaterMark, long seed) {

    /** The machine as it is. */
    public static final MachineSettings NONE = new MachineSettings(
            Optional.empty(), ZeroMqSettings.DEFAULT.silence(), ZeroMqSettings.DEFAULT.highWaterMark(), 0);
}
