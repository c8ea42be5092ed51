package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.net.LinkRule;

/** Nothing passes in this direction. A two-way cut is two of these. */
public record Cut(Direction direction) implements LinkRule {

    @Override
    public boolean concerns(String from, String to) {
        return direction.covers(from, to);
    }

    @Override
    public boolean severs() {
        return true;
    }
}
