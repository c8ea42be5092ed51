package io.bellwether.scenarios.nemesis;

import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.TimelineEvent;
import java.time.Duration;

/**
 * When the added fault begins, how long it lasts, and which it is. It begins after the warm-up, lasts 1 to 60 s, and is
 * over before the last third of the time after the warm-up: that is left for the cluster to settle in, so that the
 * checks have something to judge.
 */
final class AddedFault {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String SOURCE = "added-fault";

    private AddedFault() {}

    static TimelineEvent draw(Scenario scenario, Draw draw) {
        Duration warmUp = least(scenario.settings().warmUp(), scenario.duration());
        Duration over =
                warmUp.plus(scenario.duration().minus(warmUp).multipliedBy(2).dividedBy(3));
        // The last second in which it may begin is the one in which the shortest fault still ends in time.
        Duration latest = over.minus(least(SHORTEST, over.minus(warmUp)));
        Duration at = between(draw, "added-fault/at", warmUp, latest);
        Duration room = over.minus(at);
        Duration length = between(draw, "added-fault/length", least(SHORTEST, room), least(LONGEST, room));
        return new TimelineEvent(at, FaultKind.draw(scenario.cluster(), draw, length), SOURCE, 0);
    }

    private static Duration between(Draw draw, String label, Duration least, Duration most) {
        return Duration.ofMillis(draw.draw(label, least.toMillis(), most.toMillis()));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
