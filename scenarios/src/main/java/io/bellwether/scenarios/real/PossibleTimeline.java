package io.bellwether.scenarios.real;

import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.TimelineEvent;
import io.bellwether.scenarios.run.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a scenario's timeline a host can carry out, and what it cannot.
 *
 * @param events those that it can, in their order
 */
record PossibleTimeline(List<TimelineEvent> events, List<LeftOut> leftOut) {

    static PossibleTimeline of(Scenario scenario, RealHost host) {
        List<TimelineEvent> events = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (TimelineEvent entry : scenario.timeline()) {
            Optional<String> because = host.cannot(entry.action());
            if (because.isPresent()) {
                leftOut.add(
                        new LeftOut(entry.action().keyword(), Optional.of(entry.at()), entry.line(), because.get()));
            } else {
                events.add(entry);
            }
        }
        return new PossibleTimeline(List.copyOf(events), List.copyOf(leftOut));
    }
}
