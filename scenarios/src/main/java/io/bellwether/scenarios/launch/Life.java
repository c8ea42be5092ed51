package io.bellwether.scenarios.launch;

import io.bellwether.scenarios.real.RunBrokenException;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One life of a node, from its boot on, and the side channel to it. */
public abstract class Life {

    /** In which a life must come to stand by. */
    protected static final Duration BOOT_MAY_TAKE = Duration.ofSeconds(60);

    private static final long BETWEEN_TWO_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final String node;
    private final int number;
    private final RunnerChannel channel;
    private boolean stoodStill;
    private boolean killed;
    private boolean endTold;

    protected Life(String node, int number, RunnerChannel channel) {
        this.node = node;
        this.number = number;
        this.channel = channel;
    }

    public final String node() {
        return node;
    }

    /** From 1. */
    public final int number() {
        return number;
    }

    public final RunnerChannel channel() {
        return channel;
    }

    /** Returns when it stands by. */
    public void awaitReady() {
        long deadline = System.nanoTime() + BOOT_MAY_TAKE.toNanos();
        while (!channel.isReady()) {
            if (hasEnded()) {
                throw new RunBrokenException(
                        node + " ended before it stood by, exit code " + exitCode() + "; its log: " + lastWords());
            } else if (System.nanoTime() - deadline > 0) {
                throw new RunBrokenException(node + " did not stand by within " + BOOT_MAY_TAKE.toSeconds()
                        + " s, or does not share the folder " + channel.folder() + "; its log: " + lastWords());
            }
            LockSupport.parkNanos(BETWEEN_TWO_LOOKS_NANOS);
        }
    }

    /** From here on it is late because the script says so. */
    public final void standsStill() {
        stoodStill = true;
    }

    /** How late this machine let things happen in it, at worst; zero if it could not be told from what the script did. */
    final Duration lateness() {
        return stoodStill ? Duration.ZERO : channel.lateness();
    }

    /** SIGKILL: nothing of it runs any more when this returns. */
    final void kill() {
        killed = true;
        end();
    }

    /** Once, if it ended and nobody killed it. */
    final Optional<UnexpectedEnd> unexpectedEnd() {
        if (killed || endTold || !hasEnded()) {
            return Optional.empty();
        }
        endTold = true;
        return Optional.of(new UnexpectedEnd(node, number, exitCode(), lastWords()));
    }

    /** Whether it ran and runs no more. */
    protected abstract boolean hasEnded();

    /** SIGKILL. Waits until nothing of it runs. */
    protected abstract void end();

    /** Of one that has ended. */
    protected abstract int exitCode();

    /** The last lines that it wrote. */
    protected abstract String lastWords();
}
