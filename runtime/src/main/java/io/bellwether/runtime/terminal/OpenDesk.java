package io.bellwether.runtime.terminal;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.AskPattern;
import akka.japi.function.Function;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A desk in an actor system of its own, for a thread that has lines to enter. */
final class OpenDesk implements AutoCloseable {

    /** A line is understood at once, and settled when the last server has been tried or the time to wait is over. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private final ActorSystem<ChatDesk.Command> system;

    OpenDesk(ActorSystem<ChatDesk.Command> system) {
        this.system = system;
    }

    /** Enters a line, and waits until it is understood; its outcome comes later. */
    ChatDesk.Taken take(String line) {
        return answer(taken -> new ChatDesk.Enter(line, taken, system.ignoreRef()));
    }

    /** Enters a line, and waits for its outcome. */
    Settled settle(String line) {
        return answer(settled -> new ChatDesk.Enter(line, system.ignoreRef(), settled));
    }

    /** A desk that has failed answers nobody. */
    private <A> A answer(Function<ActorRef<A>, ChatDesk.Command> question) {
        CompletableFuture<A> answer =
                AskPattern.ask(system, question, LONGEST, system.scheduler()).toCompletableFuture();
        system.getWhenTerminated()
                .whenComplete((done, failure) ->
                        answer.completeExceptionally(new IllegalStateException("the client has ended", failure)));
        return answer.join();
    }

    /** The client ends, and its sockets are closed. */
    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }
}
