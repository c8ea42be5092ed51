package io.bellwether.scenarios.processes;

import io.bellwether.scenarios.launch.SideChannel;
import io.bellwether.scenarios.real.RunBrokenException;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One life of a node: a process, from its boot on, and the side channel to it. */
final class NodeProcess {

    private static final Duration BOOT_MAY_TAKE = Duration.ofSeconds(60);
    private static final Duration END_MAY_TAKE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(5);
    private static final int LAST_LINES = 5;

    private final String node;
    private final int life;
    private final Process process;
    private final SideChannel channel;
    private final Path log;
    private boolean stoodStill;
    private boolean killed;
    private boolean endTold;

    NodeProcess(String node, int life, Process process, SideChannel channel, Path log) {
        this.node = node;
        this.life = life;
        this.process = process;
        this.channel = channel;
        this.log = log;
    }

    int life() {
        return life;
    }

    long pid() {
        return process.pid();
    }

    SideChannel channel() {
        return channel;
    }

    boolean isReady() {
        return channel.isReady();
    }

    /** Returns when it stands by. */
    void awaitReady() {
        long end = System.nanoTime() + BOOT_MAY_TAKE.toNanos();
        while (!isReady()) {
            if (endsWithin(BETWEEN_TWO_LOOKS)) {
                throw new RunBrokenException(node + " ended before it stood by, exit code " + process.exitValue()
                        + "; its log: " + lastLines());
            }
            if (System.nanoTime() > end) {
                throw new RunBrokenException(
                        node + " did not stand by within " + BOOT_MAY_TAKE.toSeconds() + " s; its log: " + lastLines());
            }
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new RunBrokenException("interrupted while " + node + " was awaited");
        }
    }

    /** From here on it is late because the script says so. */
    void standsStill() {
        stoodStill = true;
    }

    /** How late this machine let things happen in it, at worst; zero if it could not be told from what the script did. */
    Duration lateness() {
        return stoodStill ? Duration.ZERO : channel.lateness();
    }

    /** SIGKILL: nothing of it runs any more when this returns. */
    void kill() {
        killed = true;
        process.destroyForcibly();
        if (!endsWithin(END_MAY_TAKE)) {
            throw new RunBrokenException(node + " did not die of SIGKILL within " + END_MAY_TAKE.toSeconds() + " s");
        }
    }

    /** Without waiting for it: the end of a run. */
    void discard() {
        killed = true;
        process.destroyForcibly();
    }

    boolean isKilled() {
        return killed;
    }

    /** Once, if it ended and nobody killed it. */
    Optional<UnexpectedEnd> unexpectedEnd() {
        if (killed || endTold || process.isAlive()) {
            return Optional.empty();
        }
        endTold = true;
        return Optional.of(new UnexpectedEnd(node, life, process.exitValue(), lastLines()));
    }

    private String lastLines() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            return all.isEmpty()
                    ? "(empty)"
                    : String.join("\n  ", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException | RuntimeException unreadable) {
            return "(" + log + " cannot be read)";
        }
    }
}
