package io.bellwether.cli;

import io.bellwether.scenarios.run.RunTarget;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A world that a scenario can run in.
 *
 * @param real whether time passes there as it does for us, so that the options about real time mean something
 * @param maker makes it when it is needed; each run that goes on at the same time as another gets one of its own
 */
record OfferedTarget(boolean real, Function<TargetOptions, RunTarget> maker) {

    static OfferedTarget simulated(Supplier<RunTarget> maker) {
        return new OfferedTarget(false, options -> maker.get());
    }

    static OfferedTarget real(Function<TargetOptions, RunTarget> maker) {
        return new OfferedTarget(true, maker);
    }
}
