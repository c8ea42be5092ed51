package io.bellwether.runtime.sim.kernel;

/** An actor failed, and the run's {@link FailurePolicy} is to stop there. */
public final class ActorFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ActorFailedException(ActorFailure failure) {
        super("Actor " + failure.actor() + " failed at " + failure.at() + ": " + failure.cause(), failure.cause());
    }
}
