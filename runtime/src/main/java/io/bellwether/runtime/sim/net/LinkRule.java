package io.bellwether.runtime.sim.net;

import io.bellwether.runtime.sim.kernel.ChoicePoint;

/**
 * One fault of the network. Of the rules installed, in the order of their installation, the first that does not let a
 * frame pass decides about it; those that only delay it add up until then. They are asked once for each frame, when it leaves; also for the transport's own talk,
 * which only a delay can do anything to. Loopback is not asked: what travels inside a host meets no network.
 */
public interface LinkRule {

    /** Whether it has to do with this direction at all. Asked once for each link, not for each frame. */
    boolean concerns(String from, String to);

    /** Judges a frame on a link that it concerns. Whatever it draws, it draws from the choice point. */
    default Verdict judge(Transit transit, ChoicePoint choice) {
        return Verdict.PASS;
    }

    /**
     * Whether no bytes pass while it is installed, those in flight included. They are held, and arrive late where the
     * rule is removed before the connection times out.
     */
    default boolean severs() {
        return false;
    }

    /** Whether it makes frames wait for room on the link. Where it is removed, those that still wait go on without it. */
    default boolean throttles() {
        return false;
    }
}
