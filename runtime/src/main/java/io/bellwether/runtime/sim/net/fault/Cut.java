package io.bellwether.runtime.sim.net.fault;

/** Nothing passes in this direction. A two-way cut is two of these. */
public record Cut(Direction direction) implements DirectedRule {

    @Override
    public boolean severs() {
        return true;
    }
}
