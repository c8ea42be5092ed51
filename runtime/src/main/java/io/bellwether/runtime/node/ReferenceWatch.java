package io.bellwether.runtime.node;

import akka.actor.typed.ActorSystem;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.ReferenceReachable;
import io.bellwether.runtime.trace.ProcessEvent.ReferenceAwaited;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says every now and then that the reference is still away. That it has gone, and come back, the node says itself. */
final class ReferenceWatch implements Consumer<NodeEvent> {

    private static final Duration REMINDER = Duration.ofSeconds(30);
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final String reference;
    private final LongSupplier nanos;
    private OptionalLong awaySinceNanos = OptionalLong.empty();

    /**
     * @param reference where it should be
     * @param nanos the node's time
     */
    ReferenceWatch(String reference, LongSupplier nanos) {
        this.nanos = nanos;
        this.reference = reference;
    }

    @Override
    public synchronized void accept(NodeEvent event) {
        if (event instanceof ReferenceReachable news) {
            awaySinceNanos = news.reachable() ? OptionalLong.empty() : OptionalLong.of(nanos.getAsLong());
        }
    }

    void remind(ActorSystem<?> system, Declarations declarations) {
        system.scheduler()
                .scheduleAtFixedRate(REMINDER, REMINDER, () -> remind(declarations), system.executionContext());
    }

    private synchronized void remind(Declarations declarations) {
        awaySinceNanos.ifPresent(since ->
                declarations.emit(new ReferenceAwaited(reference, (nanos.getAsLong() - since) / NANOS_PER_SECOND)));
    }
}
