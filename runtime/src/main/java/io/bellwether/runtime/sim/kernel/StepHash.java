package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorPath;
import akka.dispatch.Mailbox;

/** A running hash over every step: its place in the order, its virtual time, and the names on the actor's path. */
final class StepHash {
    private long value;

    long value() {
        return value;
    }

    void add(long nanos, Runnable entry) {
        value = SplitMix64.mix(value ^ nanos) + pathHash(entry);
    }

    private static long pathHash(Runnable entry) {
        long hash = 1;
        if (entry instanceof Mailbox mailbox && mailbox.actor() != null) {
            ActorPath path = mailbox.actor().self().path();
            ActorPath parent = path.parent();
            while (parent != path) {
                hash = 31 * hash + path.name().hashCode();
                path = parent;
                parent = path.parent();
            }
        }
        return hash;
    }
}
