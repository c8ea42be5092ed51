package io.bellwether.scenarios.real;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.Scenario;
import java.util.Optional;

/** A place where the nodes of a scenario can run for real. Used by one thread at a time. */
public interface RealHost extends AutoCloseable {

    /** The word that chooses it on the command line, {@code processes} say. */
    String name();

    /**
     * Why this cannot be done here; empty if it can. Asked before a run, for every entry of its timeline.
     *
     * @return words that follow "because"
     */
    Optional<String> cannot(Action action);

    /**
     * Why what a script says there does not reach the nodes here; empty if it does. Asked before a run.
     *
     * @param setting of {@link Scenario#said()}, {@code disk.sync} say
     * @return words that follow "because"
     */
    default Optional<String> ignores(String setting) {
        return Optional.empty();
    }

    /**
     * Why a scenario cannot run here at all, with too many nodes for this machine say; empty if it can. Asked before a
     * run.
     *
     * @return words that follow "because", and say what to do instead
     */
    Optional<String> obstacle(Scenario scenario);

    /** From where a run of it is judged. */
    default Viewpoint viewpoint(Scenario scenario) {
        return Viewpoint.INSIDE;
    }

    /**
     * Makes all ready for a run, but boots no node yet.
     *
     * @param seed of what the world draws by itself, which messages a lossy link loses say
     * @throws CannotRunException if what the run needs is not to be had
     */
    RealCluster open(Scenario scenario, TimeScale scale, long seed);

    /** Whether a run finds nothing that one before it left behind. */
    default boolean startsAfresh() {
        return true;
    }

    @Override
    void close();
}
