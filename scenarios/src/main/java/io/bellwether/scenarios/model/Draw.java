package io.bellwether.scenarios.model;

/**
 * Picks one value of a range that a scenario leaves open. A run hands in its recorded choice points here, so that the
 * same seed resolves to the same member.
 */
@FunctionalInterface
public interface Draw {

    /**
     * Picks a value.
     *
     * @param label where the range stands in the file, such as {@code timeline[2].at}; unique within a scenario
     * @param lowest smallest allowed result
     * @param highest largest allowed result, inclusive, never below {@code lowest}
     */
    long draw(String label, long lowest, long highest);

    /** Always the lower end of every range. */
    static Draw lowest() {
        return (label, lowest, highest) -> lowest;
    }

    /** Always the upper end of every range. */
    static Draw highest() {
        return (label, lowest, highest) -> highest;
    }
}
