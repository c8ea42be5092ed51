package io.bellwether.scenarios.model;

/**
 * Which links an action concerns: those from each node of {@code from} to each other node of {@code to}.
 *
 * @param bothWays whether the links back are meant too
 */
public record Links(Target from, Target to, boolean bothWays) {

    public static final Links ALL = new Links(new Target.AllNodes(), new Target.AllNodes(), true);

    /** Both directions of every link of {@code node}. */
    public static Links around(Target node) {
        return new Links(node, new Target.AllNodes(), true);
    }
}
