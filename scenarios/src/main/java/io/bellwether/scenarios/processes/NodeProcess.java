package io.bellwether.scenarios.processes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.bellwether.runtime.node.order.LifeOrder;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process of this machine that is one node after the other. It ends when its input does: with the runner, at the latest. */
final class NodeProcess {

    private static final Duration END_MAY_TAKE = Duration.ofSeconds(10);

    private final Process process;
    private final Path output;

    /** @param output where it prints what is no node's log: why its Java ended, say */
    NodeProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    long pid() {
        return process.pid();
    }

    Path output() {
        return output;
    }

    /** The node before must have ended its life. */
    void live(LifeOrder order) throws IOException {
        process.getOutputStream().write(order.line().getBytes(US_ASCII));
        process.getOutputStream().flush();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of one that has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** SIGKILL, without waiting for it. */
    void discard() {
        process.destroyForcibly();
    }

    /** SIGKILL: nothing of it runs any more when this returns. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(END_MAY_TAKE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RunBrokenException(
                        "process " + pid() + " did not die of SIGKILL within " + END_MAY_TAKE.toSeconds() + " s");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new RunBrokenException("interrupted while the end of process " + pid() + " was awaited");
        }
    }
}
