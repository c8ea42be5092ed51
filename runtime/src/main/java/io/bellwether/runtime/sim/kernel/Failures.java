package io.bellwether.runtime.sim.kernel;

import akka.dispatch.sysmsg.Failed;
import akka.dispatch.sysmsg.SystemMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The uncaught failures of one run, and what the run's policy says to them. */
final class Failures {
    private final FailurePolicy policy;
    private final List<ActorFailure> all = new ArrayList<>();
    private ActorFailure unreported;

    Failures(FailurePolicy policy) {
        this.policy = policy;
    }

    List<ActorFailure> all() {
        return all;
    }

    /**
     * Finds the failures among a mailbox's system messages. An uncaught exception always becomes a message to the
     * parent, whatever the parent then does about it.
     */
    void noteFrom(SystemMessage newest, Duration now) {
        for (SystemMessage message = newest; message != null; message = message.next()) {
            if (message instanceof Failed failed) {
                note(new ActorFailure(
                        ActorPaths.within(failed.child().path()), now, ActorPaths.withoutWrapping(failed.cause())));
            }
        }
    }

    void note(ActorFailure failure) {
        all.add(failure);
        if (policy == FailurePolicy.THROW && unreported == null) {
            unreported = failure;
        }
    }

    /** @throws ActorFailedException once for the first failure since the last call, if the policy is to throw */
    void report() {
        if (unreported != null) {
            ActorFailure failure = unreported;
            unreported = null;
            throw new ActorFailedException(failure);
        }
    }
}
