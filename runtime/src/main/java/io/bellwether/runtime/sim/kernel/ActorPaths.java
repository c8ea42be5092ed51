package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorPath;
import akka.actor.typed.internal.adapter.ActorAdapter;
import akka.dispatch.Mailbox;

/** How actors are named towards people: the path below the run's root, without the random uid that Akka adds. */
final class ActorPaths {
    /** Every run's actors are below this one. */
    static final String ROOT = "run";

    private static final String PREFIX = "/user/" + ROOT + "/";

    private ActorPaths() {}

    /** The path of the actor that an entry of the run queue belongs to; {@code -} if it belongs to none. */
    static String of(Runnable entry) {
        return entry instanceof Mailbox mailbox && mailbox.actor() != null
                ? within(mailbox.actor().self().path())
                : "-";
    }

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
