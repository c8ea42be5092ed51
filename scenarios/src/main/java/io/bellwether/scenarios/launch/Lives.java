package io.bellwether.scenarios.launch;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** All lives of one node, of which those that are planned boot before the run. */
public final class Lives<L extends Life> {

    private final IntFunction<L> launcher;
    private final List<L> all = new ArrayList<>();
    private final Deque<L> standby = new ArrayDeque<>();
    private Optional<L> current = Optional.empty();
    private int newest;

    /** @param launcher boots the life of that number, in the background */
    public Lives(IntFunction<L> launcher) {
        this.launcher = launcher;
    }

    /** Boots the life after all that there were or that stand by, in the background. */
    public L boot() {
        L booting = launcher.apply(all.size() + 1);
        standby.add(booting);
        all.add(booting);
        return booting;
    }

    public void start(NodeOrder.Start start) {
        if (standby.isEmpty()) {
            boot();
        }
        L next = standby.remove();
        next.awaitReady();
        current = Optional.of(next);
        newest = next.number();
        order(start);
    }

    /** @param returning whether another life may follow that was not planned */
    public void kill(boolean returning) {
        current.ifPresent(Life::kill);
        current = Optional.empty();
        if (returning && standby.isEmpty()) {
            boot();
        }
    }

    /** The life that has begun and was not killed. */
    public Optional<L> current() {
        return current;
    }

    public List<L> all() {
        return List.copyOf(all);
    }

    /** The number of the newest life that began, from 1; 0 before the first. */
    public int newest() {
        return newest;
    }

    public void order(NodeOrder order) {
        current.ifPresent(life -> life.channel().order(order));
    }

    /** What all lives have declared: a dead one may have left something to be read. */
    public void poll(Consumer<TraceEvent> sink) {
        all.forEach(life -> life.channel().poll(event -> sink.accept(declaredBy(life, event))));
    }

    /** What the world did to the node within its process is the world's. */
    private static TraceEvent declaredBy(Life life, TraceEvent event) {
        return event.node().equals(TraceEvent.WORLD)
                ? event
                : new TraceEvent(0, event.atNanos(), life.node(), life.number(), event.nodeMicros(), event.event());
    }

    /** At worst, but for lives that were late because the script said so. */
    public Duration lateness() {
        return all.stream().map(Life::lateness).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    public Optional<UnexpectedEnd> unexpectedEnd() {
        return Stream.concat(current.stream(), standby.stream())
                .flatMap(life -> life.unexpectedEnd().stream())
                .findFirst();
    }

    /** Closes the channels; the lives themselves are ended by whoever runs them. */
    public void close() {
        all.forEach(life -> life.channel().close());
    }
}
