package io.bellwether.scenarios.containers;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.containers.engine.ContainerRun;
import io.bellwether.scenarios.launch.Folders;
import io.bellwether.scenarios.real.RunBrokenException;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One node over all of its lives, of which those that are planned boot before the run. */
final class ContainerNode {

    private final String name;
    private final Path folder;
    private final ContainerRun run;
    private final LifeBoot boot;
    private final List<ContainerLife> lives = new ArrayList<>();
    private final Deque<ContainerLife> standby = new ArrayDeque<>();
    private Optional<ContainerLife> current = Optional.empty();
    private boolean paused;
    private int life;

    ContainerNode(String name, Path folder, ContainerRun run, LifeBoot boot) {
        this.name = name;
        this.folder = folder;
        this.run = run;
        this.boot = boot;
    }

    /** Boots the life after all that there were or that stand by, in the background. */
    ContainerLife boot() {
        ContainerLife booting = boot.of(name, folder, lives.size() + 1);
        standby.add(booting);
        lives.add(booting);
        return booting;
    }

    void start(NodeOrder.Start start) {
        if (standby.isEmpty()) {
            boot();
        }
        ContainerLife next = standby.remove();
        next.awaitReady();
        current = Optional.of(next);
        life = next.number();
        order(start);
    }

    /** @param returning whether another life may follow that was not planned */
    void kill(boolean returning) {
        if (paused) {
            resume();
        }
        current.ifPresent(ContainerLife::kill);
        current = Optional.empty();
        if (returning && standby.isEmpty()) {
            boot();
        }
    }

    void pause() {
        current.ifPresent(running -> run.pause(running.container()));
        paused = true;
    }

    void resume() {
        current.ifPresent(running -> run.resume(running.container()));
        paused = false;
    }

    /** @param factor how many times as long everything takes; 1 is full speed */
    void slow(double factor) {
        current.ifPresent(running -> run.slow(running.container(), factor));
    }

    void wipe() {
        try {
            Folders.delete(folder.resolve("data"));
            Files.createDirectories(folder.resolve("data"));
        } catch (IOException e) {
            throw new RunBrokenException("the disk of " + name + " cannot be emptied: " + e.getMessage());
        }
    }

    int life() {
        return life;
    }

    void order(NodeOrder order) {
        current.ifPresent(running -> running.channel().order(order));
    }

    /** What all lives have declared: a dead one may have left something to be read. */
    void poll(Consumer<TraceEvent> sink) {
        for (ContainerLife each : lives) {
            each.channel()
                    .poll(event -> sink.accept(new TraceEvent(
                            0, event.atNanos(), name, each.number(), event.nodeMicros(), event.event())));
        }
    }

    Optional<UnexpectedEnd> unexpectedEnd() {
        return Stream.concat(current.stream(), standby.stream())
                .flatMap(each -> each.unexpectedEnd().stream())
                .findFirst();
    }

    void close() {
        lives.forEach(each -> each.channel().close());
    }
}
