package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.net.LinkRule;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.Verdict;
import io.bellwether.scenarios.drive.Link;
import java.util.Set;

/** A rule on exactly these links: a fault of many links can be healed on some of them. */
record NarrowedRule(LinkRule rule, Set<Link> links) implements LinkRule {

    @Override
    public boolean concerns(String from, String to) {
        return links.contains(new Link(from, to));
    }

    @Override
    public Verdict judge(Transit transit, ChoicePoint choice) {
        return rule.judge(transit, choice);
    }

    @Override
    public boolean severs() {
        return rule.severs();
    }

    @Override
    public boolean throttles() {
        return rule.throttles();
    }
}
