package io.bellwether.scenarios.run;

import io.bellwether.scenarios.model.ScenarioFamily;
import java.util.List;
import java.util.Optional;

/** A world in which scenarios run, one at a time. */
public interface RunTarget extends AutoCloseable {

    /** The word that chooses it on the command line, {@code sim} say. */
    String name();

    /** Runs the member of the family that the seed picks, to its end. */
    RunResult run(ScenarioFamily scenario, RunRequest request);

    /**
     * What of that member this world cannot do. A run leaves it out, and reports it.
     *
     * @param seed picks the member
     */
    default List<LeftOut> cannotDo(ScenarioFamily scenario, long seed) {
        return List.of();
    }

    /**
     * What that member says of nodes, network, clocks and disks, and this world's have otherwise. A run reports it.
     *
     * @param seed picks the member
     */
    default List<LeftOut> ignores(ScenarioFamily scenario, long seed) {
        return List.of();
    }

    /**
     * Why that member cannot run in this world at all; empty if it can.
     *
     * @param seed picks the member
     */
    default Optional<String> obstacle(ScenarioFamily scenario, long seed) {
        return Optional.empty();
    }

    /** Whether a run finds nothing that one before it left behind, so that it can be made again. */
    default boolean startsAfresh() {
        return true;
    }

    @Override
    void close();
}
