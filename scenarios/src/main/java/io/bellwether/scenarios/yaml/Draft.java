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

    /** Reports what does not fit together. */
    void check(Pass pass) {
        if (bounded) {
            new WindowRules(scenario, pass.problems()).check(placed);
        }
        if (pass.problems().none()) {
            new StateRules(scenario, pass).check(placed);
        }
    }
}
