package io.bellwether.scenarios.nemesis;

import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.model.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The members of another family, each with one fault more and with latencies of its own. What is added is drawn under
 * labels of its own, so that the other family's draws stay what they were.
 */
final class DisturbedFamily implements ScenarioFamily {

    private static final Comparator<TimelineEvent> BY_TIME = Comparator.comparing(TimelineEvent::at);

    private final ScenarioFamily family;

    DisturbedFamily(ScenarioFamily family) {
        this.family = family;
    }

    @Override
    public String name() {
        return family.name();
    }

    @Override
    public String about() {
        return family.about();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Scenario resolve(Draw draw) {
        Scenario member = family.resolve(draw);
        List<TimelineEvent> timeline = new ArrayList<>(member.timeline());
        timeline.add(AddedFault.draw(member, draw));
        // A stable sort: at one instant the script's own entries come first.
        timeline.sort(BY_TIME);
        return new Scenario(
                member.name(),
                member.about(),
                member.cluster(),
                member.settings(),
                RandomLatency.draw(member.network(), draw),
                member.clocks(),
                member.disk(),
                member.bots(),
                timeline,
                member.checks(),
                member.duration(),
                member.policy(),
                member.said());
    }
}
