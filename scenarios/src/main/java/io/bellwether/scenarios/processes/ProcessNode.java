package io.bellwether.scenarios.processes;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.processes.Signals.Signal;
import io.bellwether.scenarios.real.RunBrokenException;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One node over all of its lives, of which those that are planned boot before the run. */
final class ProcessNode {

    private final String name;
    private final NodeFolder folder;
    private final NodeLauncher launcher;
    private final Signals signals;
    private final List<NodeProcess> lives = new ArrayList<>();
    private final Deque<NodeProcess> standby = new ArrayDeque<>();
    private Optional<NodeProcess> current = Optional.empty();
    private Optional<DutyCycle> slowness = Optional.empty();
    private int life;

    ProcessNode(String name, NodeFolder folder, NodeLauncher launcher, Signals signals) {
        this.name = name;
        this.folder = folder;
        this.launcher = launcher;
        this.signals = signals;
    }

    /** Boots the life after all that there were or that stand by, in the background. */
    NodeProcess boot() {
        NodeProcess booting = launcher.boot(name, folder, lives.size() + 1);
        standby.add(booting);
        lives.add(booting);
        return booting;
    }

    void start(NodeOrder.Start start) {
        if (standby.isEmpty()) {
            boot();
        }
        NodeProcess next = standby.remove();
        next.awaitReady();
        current = Optional.of(next);
        life = next.life();
        order(start);
    }

    /** @param returning whether another life may follow that was not planned */
    void kill(boolean returning) {
        fullSpeed();
        current.ifPresent(NodeProcess::kill);
        current = Optional.empty();
        if (returning && standby.isEmpty()) {
            boot();
        }
    }

    void pause() {
        current.ifPresent(NodeProcess::standsStill);
        signal(Signal.STOP);
    }

    void resume() {
        signal(Signal.CONT);
    }

    private void signal(Signal signal) {
        current.ifPresent(process -> signals.send(signal, process.pid()));
    }

    /** Returns the longest that it stands still at a time. */
    Duration slow(double factor, ScheduledExecutorService timer) {
        fullSpeed();
        current.ifPresent(NodeProcess::standsStill);
        slowness = current.map(process -> DutyCycle.begin(signals, process.pid(), timer, factor));
        return slowness.map(DutyCycle::standstill).orElse(Duration.ZERO);
    }

    void fullSpeed() {
        slowness.ifPresent(DutyCycle::end);
        slowness = Optional.empty();
    }

    void wipe() {
        try {
            folder.wipe();
        } catch (IOException e) {
            throw new RunBrokenException("the disk of " + name + " cannot be emptied: " + e.getMessage());
        }
    }

    int life() {
        return life;
    }

    void order(NodeOrder order) {
        current.ifPresent(process -> process.channel().order(order));
    }

    /** What all lives have declared: a dead one may have left something to be read. */
    void poll(Consumer<TraceEvent> sink) {
        for (NodeProcess each : lives) {
            each.channel().poll(event -> sink.accept(of(each, event)));
        }
    }

    /** What the world did to the node within its process is the world's. */
    private TraceEvent of(NodeProcess process, TraceEvent event) {
        if (event.node().equals(TraceEvent.WORLD)) {
            return event;
        }
        return new TraceEvent(0, event.atNanos(), name, process.life(), event.nodeMicros(), event.event());
    }

    /** At worst, over all of its lives, but for those that were late because the script said so. */
    Duration lateness() {
        return lives.stream()
                .map(NodeProcess::lateness)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    Optional<UnexpectedEnd> unexpectedEnd() {
        return Stream.concat(current.stream(), standby.stream())
                .flatMap(process -> process.unexpectedEnd().stream())
                .findFirst();
    }

    /** Ends it for good. */
    void end() {
        slowness.ifPresent(DutyCycle::end);
        lives.forEach(NodeProcess::discard);
        lives.forEach(each -> each.channel().close());
    }
}
