package io.bellwether.scenarios.drive;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A fault at work on some links, of which some may be healed before others. */
final class ActiveLinkFault {

    private final LinkBreaker breaker;
    private final Set<Link> links;
    private InstalledFault installed;
    private long effectsBefore;

    ActiveLinkFault(LinkBreaker breaker, Collection<Link> links) {
        this.breaker = breaker;
        this.links = new LinkedHashSet<>(links);
        this.installed = install();
    }

    private InstalledFault install() {
        return breaker.install(List.copyOf(links));
    }

    /** Frames that it stopped or changed so far. */
    long effects() {
        return effectsBefore + installed.effects();
    }

    /** Ends it on these links. */
    void heal(Collection<Link> healed) {
        if (links.removeAll(healed)) {
            InstalledFault before = installed;
            // The narrower fault first: what stays broken must not be whole for an instant in between.
            installed = install();
            before.end();
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
