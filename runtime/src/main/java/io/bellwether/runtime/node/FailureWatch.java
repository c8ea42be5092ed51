package io.bellwether.runtime.node;

import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.BehaviorSignalInterceptor;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Signal;
import akka.actor.typed.Terminated;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.Behaviors;
import java.util.function.Consumer;

/**
 * Watches the actors that a guardian starts. None of them ever ends by itself, so when one does the node is no longer
 * whole: better it ends, and is started again, than limps.
 */
final class FailureWatch<T> extends BehaviorSignalInterceptor<T> {

    private final Consumer<Throwable> failed;

    private FailureWatch(Consumer<Throwable> failed) {
        this.failed = failed;
    }

    /** @param failed is told the first failure, on an actor's thread */
    static <T> Behavior<T> over(Behavior<T> guardian, Consumer<Throwable> failed) {
        return Behaviors.intercept(() -> new FailureWatch<>(failed), guardian);
    }

    @Override
    public Behavior<T> aroundStart(TypedActorContext<T> context, BehaviorInterceptor.PreStartTarget<T> guardian) {
        try {
            Behavior<T> started = guardian.start(context);
            context.asJava().getChildren().forEach(context.asJava()::watch);
            return started;
        } catch (RuntimeException e) {
            failed.accept(e);
            return Behaviors.stopped();
        }
    }

    @Override
    public Behavior<T> aroundSignal(
            TypedActorContext<T> context, Signal signal, BehaviorInterceptor.SignalTarget<T> guardian) {
        if (signal instanceof ChildFailed child) {
            failed.accept(child.getCause());
            return Behaviors.stopped();
        }
        if (signal instanceof Terminated ended) {
            failed.accept(new IllegalStateException(ended.getRef().path() + " ended"));
            return Behaviors.stopped();
        }
        return guardian.apply(context, signal);
    }
}
