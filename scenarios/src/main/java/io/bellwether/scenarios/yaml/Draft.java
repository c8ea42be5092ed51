package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Scenario;
import java.util.List;

/**
 * What has been read, before the rules that look at more than one value.
 *
 * @param placed the events in the order of the file
 * @param bounded whether the scenario's duration could be read, so that it bounds anything
 */
record Draft(Scenario scenario, List<Placed> placed, boolean bounded) {

    /** Reports what is wrong with the time of any event by itself. */
    void checkWindows(Problems problems) {
        if (bounded) {
            new WindowRules(scenario, problems).check(placed);
        }
    }

    /** Reports events that cannot do anything; for the lowest member. */
    void checkStates(Pass pass) {
        new StateRules(scenario, pass).check(placed);
    }
}
