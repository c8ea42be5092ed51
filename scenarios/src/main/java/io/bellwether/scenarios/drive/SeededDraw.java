package io.bellwether.scenarios.drive;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.kernel.Choices;
import io.bellwether.scenarios.model.Draw;
import java.util.function.IntUnaryOperator;

/** What the seed decides of a script: the same in every world. */
public final class SeededDraw {

    private SeededDraw() {}

    /** Picks the member of a family. */
    public static Draw of(Choices choices) {
        return (label, lowest, highest) -> choices.point("scenario/" + label).between(lowest, highest);
    }

    /** Picks the server where a script says that it may be any; an index below its argument. */
    public static IntUnaryOperator ofServers(Choices choices) {
        ChoicePoint point = choices.point("script/random-server");
        return point::nextInt;
    }
}
