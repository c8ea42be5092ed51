package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorPath;
import akka.dispatch.Mailbox;

/** A running hash over every step: its place in the order, its virtual time, and the names on the actor's path. */
final class StepHash {
    /** What a step adds that belongs to no actor. */
    static final long NOBODY = 1;

    private long value;

    /** What a step of the actor with that path adds. */
    static long ofPath(ActorPath actor) {
        long hash = NOBODY;
        ActorPath path = actor;
        ActorPath parent = path.parent();
        while (parent != path) {
            hash = 31 * hash + path.name().hashCode();
            path = parent;
            parent = path.parent();
        }
        return hash;
    }

    long value() {
        return value;
    }

    void add(long nanos, Runnable entry) {
        value = SplitMix64.mix(value ^ nanos) + hashOf(entry);
    }

    private static long hashOf(Runnable entry) {
        return entry instanceof Mailbox mailbox && mailbox.messageQueue() instanceof SingleThreadMailbox.Messages queue
                ? queue.ownerHash()
                : NOBODY;
    }
}
