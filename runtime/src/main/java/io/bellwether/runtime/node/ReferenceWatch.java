package io.bellwether.runtime.node;

import akka.actor.typed.ActorSystem;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.ReferenceReachable;
import io.bellwether.runtime.trace.ProcessEvent.ReferenceAwaited;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Says every now and then that the reference is still away. That it has gone, and come back, the node says itself. */
final class ReferenceWatch implements Consumer<NodeEvent> {

    private static final Duration REMINDER = Duration.ofSeconds(30);
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final String reference;
    private OptionalLong awaySinceNanos = OptionalLong.empty();

    /** @param reference where it should be */
    ReferenceWatch(String reference) {
        this.reference = reference;
    }

    @Override
    public synchronized void accept(NodeEvent event) {
        if (event instanceof ReferenceReachable news) {
            awaySinceNanos = news.reachable() ? OptionalLong.empty() : OptionalLong.of(System.nanoTime());
        }
    }

    void remind(ActorSystem<?> system, Declarations declarations) {
        system.scheduler()
                .scheduleAtFixedRate(REMINDER, REMINDER, () -> remind(declarations), system.executionContext());
    }

    private synchronized void remind(Declarations declarations) {
        awaySinceNanos.ifPresent(since ->
                declarations.emit(new ReferenceAwaited(reference, (System.nanoTime() - since) / NANOS_PER_SECOND)));
    }
}
