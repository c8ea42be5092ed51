package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.containers.engine.ContainerRun;
import io.bellwether.scenarios.launch.SideChannel;
import io.bellwether.scenarios.real.RunBrokenException;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One life of a node: a container, from its boot on, and the side channel to it. */
final class ContainerLife {

    private static final Duration BOOT_MAY_TAKE = Duration.ofSeconds(60);
    private static final long BETWEEN_TWO_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long SOON_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final String node;
    private final int number;
    private final ContainerRun run;
    private final String container;
    private final SideChannel channel;
    private final CompletableFuture<Long> booting;
    private final Executor background;
    private boolean killed;
    private boolean endTold;

    /**
     * @param booting the number of its first process, as soon as there is one
     * @param background where the engine is waited for
     */
    ContainerLife(
            String node,
            int number,
            ContainerRun run,
            String container,
            SideChannel channel,
            CompletableFuture<Long> booting,
            Executor background) {
        this.node = node;
        this.number = number;
        this.run = run;
        this.container = container;
        this.channel = channel;
        this.booting = booting;
        this.background = background;
    }

    int number() {
        return number;
    }

    String container() {
        return container;
    }

    SideChannel channel() {
        return channel;
    }

    /** Returns when it stands by. */
    void awaitReady() {
        long deadline = System.nanoTime() + BOOT_MAY_TAKE.toNanos();
        long process = process();
        while (!channel.isReady()) {
            if (!isAlive(process)) {
                throw new RunBrokenException(node + " ended before it stood by; its log: " + run.lastWords(container));
            } else if (System.nanoTime() > deadline) {
                throw new RunBrokenException(node + " did not stand by within " + BOOT_MAY_TAKE.toSeconds()
                        + " s, or the engine does not see the folder " + channel.folder() + "; its log: "
                        + run.lastWords(container));
            }
            LockSupport.parkNanos(BETWEEN_TWO_LOOKS_NANOS);
        }
    }

    private long process() {
        return awaited(booting);
    }

    private <T> T awaited(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new RunBrokenException(node + ": " + e.getCause().getMessage());
        }
    }

    /**
     * Returns when nothing of it runs any more. The engine answers only when it has cleared up behind it, which takes ten
     * times as long and is waited for in the background.
     */
    void kill() {
        killed = true;
        long process = process();
        CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> run.kill(container), background);
        while (isAlive(process)) {
            if (answer.isCompletedExceptionally()) {
                awaited(answer);
            }
            LockSupport.parkNanos(SOON_NANOS);
        }
    }

    /** Once, if it ended and nobody killed it. */
    Optional<UnexpectedEnd> unexpectedEnd() {
        if (killed || endTold || !booting.isDone() || booting.isCompletedExceptionally() || isAlive(booting.join())) {
            return Optional.empty();
        }
        endTold = true;
        return Optional.of(new UnexpectedEnd(node, number, run.exitCode(container), run.lastWords(container)));
    }

    /** The engine's answer takes a hundred times as long. */
    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }
}
