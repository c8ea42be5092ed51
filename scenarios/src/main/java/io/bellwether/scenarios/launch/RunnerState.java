package io.bellwether.scenarios.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a runner has at work, where the next one finds it should this one be killed: a folder with a note of the runner
 * itself, a note of every process that it started, and the folders of its runs.
 */
public final class RunnerState implements AutoCloseable {

    private static final String PREFIX = "runner-";
    private static final String RUNNER = "runner";
    private static final String STARTED = "started";

    private final Path folder;
    private int runs;
    private int processes;

    private RunnerState(Path folder) {
        this.folder = folder;
    }

    /** A state of this process. */
    public static RunnerState open(Path home) {
        return open(
                home,
                Identity.of(ProcessHandle.current())
                        .orElseThrow(
                                () -> new IllegalStateException("the system does not say when this process began")));
    }

    /** A state of another one. */
    public static RunnerState open(Path home, Identity runner) {
        try {
            Files.createDirectories(home);
            // Whole or not at all: without its note a runner that lives would look dead.
            Path made = Files.createTempDirectory(home, "new-");
            Files.writeString(made.resolve(RUNNER), runner.line() + "\n");
            String random = made.getFileName().toString().substring("new-".length());
            return new RunnerState(Files.move(made, home.resolve(PREFIX + runner.pid() + "-" + random)));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for runs can be made in " + home + ": " + e.getMessage(), e);
        }
    }

    /** All that there are in {@code home}, whosever they are. */
    static List<RunnerState> all(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .map(RunnerState::new)
                    .toList();
        }
    }

    /** The folder for what all runs share. */
    public Path shared() throws IOException {
        return Files.createDirectories(folder.resolve("shared"));
    }

    /** A fresh folder for a run. */
    public synchronized Path newRun() throws IOException {
        runs++;
        return Files.createDirectory(folder.resolve("run-" + runs));
    }

    /** A fresh folder for what a process leaves behind, whichever runs it has a part in. */
    public synchronized Path newProcess() throws IOException {
        processes++;
        return Files.createDirectory(folder.resolve("process-" + processes));
    }

    /** To be called as soon as a process has been started. */
    public synchronized void started(ProcessHandle process) throws IOException {
        Optional<Identity> identity = Identity.of(process);
        if (identity.isPresent()) {
            Files.writeString(
                    folder.resolve(STARTED),
                    identity.get().line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Whether its runner still lives. */
    public boolean isInUse() {
        return identities(RUNNER).stream().anyMatch(runner -> runner.find().isPresent());
    }

    /** What its runner started, and still runs. */
    List<ProcessHandle> running() {
        return identities(STARTED).stream()
                .flatMap(started -> started.find().stream())
                .toList();
    }

    private List<Identity> identities(String file) {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.flatMap(line -> Identity.parse(line).stream()).toList();
        } catch (IOException | UncheckedIOException none) {
            return List.of();
        }
    }

    /** Takes all of it away. */
    void delete() throws IOException {
        Folders.delete(folder);
    }

    @Override
    public void close() {
        try {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
