package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.containers.engine.ContainerRun;
import io.bellwether.scenarios.launch.Life;
import io.bellwether.scenarios.launch.RunnerChannel;
import io.bellwether.scenarios.real.RunBrokenException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One life of a node as a container. */
final class ContainerLife extends Life {

    private static final long SOON_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long BETWEEN_TWO_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final ContainerRun run;
    private final String container;
    private final CompletableFuture<Long> booting;
    private final Executor background;

    /**
     * @param booting the number of its first process, as soon as there is one
     * @param background where the engine is waited for
     */
    ContainerLife(
            String node,
            int number,
            RunnerChannel channel,
            ContainerRun run,
            String container,
            CompletableFuture<Long> booting,
            Executor background) {
        super(node, number, channel);
        this.run = run;
        this.container = container;
        this.booting = booting;
        this.background = background;
    }

    String container() {
        return container;
    }

    @Override
    public void awaitReady() {
        awaited(booting);
        super.awaitReady();
    }

    /** Returns when it stands by, when it never will, and when its run is over. */
    void letOthersWait() {
        while (!channel().isReady() && !neverWillBe() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_TWO_LOOKS_NANOS);
        }
    }

    private boolean neverWillBe() {
        return booting.isCompletedExceptionally() || hasEnded();
    }

    private <T> T awaited(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new RunBrokenException(node() + ": " + e.getCause().getMessage());
        }
    }

    /** The engine answers only when it has cleared up behind it, which takes ten times as long and is waited for in the background. */
    @Override
    protected void end() {
        long process = awaited(booting);
        CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> run.kill(container), background);
        while (isAlive(process)) {
            if (answer.isCompletedExceptionally()) {
                awaited(answer);
            }
            LockSupport.parkNanos(SOON_NANOS);
        }
    }

    @Override
    protected boolean hasEnded() {
        return booting.isDone() && !booting.isCompletedExceptionally() && !isAlive(booting.join());
    }

    /** The engine's answer takes a hundred times as long. */
    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    @Override
    protected int exitCode() {
        return run.exitCode(container);
    }

    @Override
    protected String lastWords() {
        return run.lastWords(container);
    }
}
