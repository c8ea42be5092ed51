package io.bellwether.runtime.node.health;

/**
 * How a node that was asked is.
 *
 * @param detail what it said, or why it is taken for unwell
 */
public record Health(boolean well, String detail) {

    static Health well(String detail) {
        return new Health(true, detail);
    }

    static Health unwell(String detail) {
        return new Health(false, detail);
    }
}
