package io.bellwether.runtime.link;

/** The direction from one node to another. */
public record DirectedPair(String from, String to) {

    public DirectedPair reversed() {
        return new DirectedPair(to, from);
    }

    @Override
    public String toString() {
        return from + "->" + to;
    }
}
