package io.bellwether.runtime.sim.kernel;

import java.util.Map;
import java.util.TreeMap;

/** The choice points of one run, by label. */
public final class Choices {
    /** Which of the ready actors runs next, under {@link SchedulingPolicy#RANDOM}. */
    public static final String SCHEDULE = "kernel.schedule";
    /** The order of events due at the same nanosecond, under {@link SchedulingPolicy#RANDOM}. */
    public static final String TIES = "kernel.ties";

    private final SimulationSettings settings;
    private final Map<String, ChoicePoint> points = new TreeMap<>();

    Choices(SimulationSettings settings) {
        this.settings = settings;
    }

    /** The choices that a run with that seed makes, for worlds without a simulation. */
    public static Choices withSeed(long seed) {
        return new Choices(SimulationSettings.withSeed(seed));
    }

    /**
     * The choice point of a label, made when it is first asked for. Keep it: this looks it up.
     *
     * @throws IllegalArgumentException if the label is empty or holds a blank or a control character
     */
    public ChoicePoint point(String label) {
        ChoicePoint known = points.get(label);
        if (known == null) {
            known = ChoicePoint.create(Recording.checkedLabel(label), settings);
            points.put(label, known);
        }
        return known;
    }

    /** What has been chosen so far; without any values unless {@link SimulationSettings#recordChoices()} is on. */
    public Recording recording() {
        Map<String, long[]> values = new TreeMap<>();
        points.forEach((label, point) -> {
            long[] recorded = point.recorded();
            if (recorded.length > 0) {
                values.put(label, recorded);
            }
        });
        return Recording.of(values);
    }
}
