package io.bellwether.scenarios.processes;

import io.bellwether.scenarios.launch.Life;
import io.bellwether.scenarios.launch.RunnerChannel;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One life of a node as a process. */
final class NodeProcess extends Life {

    private static final Duration END_MAY_TAKE = Duration.ofSeconds(10);
    private static final int LAST_LINES = 5;

    private final Process process;
    private final Path log;

    NodeProcess(String node, int number, RunnerChannel channel, Process process, Path log) {
        super(node, number, channel);
        this.process = process;
        this.log = log;
    }

    long pid() {
        return process.pid();
    }

    /** Without waiting for it: the end of a run. */
    void discard() {
        process.destroyForcibly();
    }

    @Override
    protected void end() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(END_MAY_TAKE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RunBrokenException(
                        node() + " did not die of SIGKILL within " + END_MAY_TAKE.toSeconds() + " s");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new RunBrokenException("interrupted while the end of " + node() + " was awaited");
        }
    }

    @Override
    protected boolean hasEnded() {
        return !process.isAlive();
    }

    @Override
    protected int exitCode() {
        return process.exitValue();
    }

    @Override
    protected String lastWords() {
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
