package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorPath;
import akka.actor.typed.internal.adapter.ActorAdapter;

/** How actors are named towards people: the path below the run's root, without the random uid that Akka adds. */
final class ActorPaths {
    /** Every run's actors are below this one. */
    static final String ROOT = "run";

    private static final String PREFIX = "/user/" + ROOT + "/";

    private ActorPaths() {}

    static String within(ActorPath path) {
        String full = path.toStringWithoutAddress();
        return full.startsWith(PREFIX) ? full.substring(PREFIX.length()) : full;
    }

    static Throwable withoutWrapping(Throwable cause) {
        return cause instanceof ActorAdapter.TypedActorFailedException && cause.getCause() != null
                ? cause.getCause()
                : cause;
    }
}
