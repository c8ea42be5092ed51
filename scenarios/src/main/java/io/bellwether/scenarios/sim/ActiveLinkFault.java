package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.net.InstalledRule;
import io.bellwether.runtime.sim.net.LinkRule;
import io.bellwether.runtime.sim.net.VirtualNetwork;
import io.bellwether.scenarios.sim.TargetSelector.Link;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A rule at work on some links, of which some may be healed before others. */
final class ActiveLinkFault {

    private final VirtualNetwork network;
    private final String label;
    private final LinkRule rule;
    private final Set<Link> links;
    private InstalledRule installed;
    private long effectsBefore;

    ActiveLinkFault(VirtualNetwork network, String label, LinkRule rule, Collection<Link> links) {
        this.network = network;
        this.label = label;
        this.rule = rule;
        this.links = new LinkedHashSet<>(links);
        this.installed = install();
    }

    private InstalledRule install() {
        return network.install(label, new NarrowedRule(rule, Set.copyOf(links)));
    }

    /** Frames that it stopped or changed so far. */
    long effects() {
        return effectsBefore + installed.effects();
    }

    /** Ends it on these links. */
    void heal(Collection<Link> healed) {
        if (links.removeAll(healed)) {
            InstalledRule before = installed;
            // The narrower rule first: what stays broken must not be whole for an instant in between.
            installed = install();
            before.remove();
            effectsBefore += before.effects();
        }
    }

    void end() {
        heal(Set.copyOf(links));
    }

    boolean isOver() {
        return links.isEmpty();
    }
}
