package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.net.LinkRule;

/** A rule that concerns the links of one direction. */
public interface DirectedRule extends LinkRule {

    Direction direction();

    @Override
    default boolean concerns(String from, String to) {
        return direction().covers(from, to);
    }
}
