package io.bellwether.runtime.sim.kernel;

import akka.actor.AbstractActor;
import akka.actor.ActorCell;
import akka.actor.LocalActorRef;
import akka.actor.OneForOneStrategy;
import akka.actor.Props;
import akka.actor.SupervisorStrategy;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.internal.adapter.ActorRefAdapter;
import akka.actor.typed.internal.adapter.PropsAdapter;
import scala.PartialFunction;
import scala.concurrent.duration.Duration;

/**
 * The parent of a run, and of each process: stops a child that fails. A classic actor, since children are given to it
 * from outside, on the kernel's thread, which a typed context refuses.
 */
final class Guardian extends AbstractActor {
    private static final int NO_LIMIT = -1;

    static LocalActorRef under(ActorCell parent, String name) {
        return (LocalActorRef) parent.actorOf(Props.create(Guardian.class, Guardian::new), name);
    }

    /** Spawns a typed actor whose uncaught failure reaches its guardian, instead of only being logged. */
    static <T> ActorRef<T> spawn(LocalActorRef guardian, Behavior<T> behavior, String name) {
        Props props =
                PropsAdapter.apply(() -> Behavior.validateAsInitial(behavior), akka.actor.typed.Props.empty(), true);
        return ActorRefAdapter.apply(guardian.underlying().actorOf(props, name));
    }

    @Override
    public SupervisorStrategy supervisorStrategy() {
        PartialFunction<Throwable, SupervisorStrategy.Directive> stop = new akka.japi.pf.PFBuilder<
                        Throwable, SupervisorStrategy.Directive>()
                .matchAny(failure -> (SupervisorStrategy.Directive) SupervisorStrategy.stop())
                .build();
        return new OneForOneStrategy(NO_LIMIT, Duration.Inf(), false, stop);
    }

    @Override
    public Receive createReceive() {
        return emptyBehavior();
    }
}
