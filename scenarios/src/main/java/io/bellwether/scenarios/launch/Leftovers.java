package io.bellwether.scenarios.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Ends what a killed runner left behind. Nodes end with their runner by themselves, but not those that stand still because
 * a scenario said so; and nobody deletes their folders.
 */
public final class Leftovers {

    private static final long MAY_TAKE_SECONDS = 5;

    private Leftovers() {}

    /**
     * Wherever runners of this user may have left something.
     *
     * @param notices told, in a line each, what was done and what could not be
     */
    public static void clean(Consumer<String> notices) {
        for (Path home : RunnerHomes.all()) {
            try {
                clean(home).ifPresent(notices);
            } catch (IOException e) {
                notices.accept("what an earlier runner left in " + home + " cannot be cleaned up: " + e.getMessage());
            }
        }
    }

    /**
     * Cleans up behind every runner that is gone. A process is ended only if it is the one that the runner noted, by its
     * number and its start.
     *
     * @return what was done, in a line; empty if there was nothing
     */
    public static Optional<String> clean(Path home) throws IOException {
        int runners = 0;
        int processes = 0;
        for (RunnerState state : RunnerState.all(home)) {
            if (!state.isInUse()) {
                List<ProcessHandle> running = state.running();
                end(running);
                state.delete();
                processes += running.size();
                runners++;
            }
        }
        return runners == 0
                ? Optional.empty()
                : Optional.of("cleaned up behind " + count(runners, "runner") + " that ended early: "
                        + (processes == 0 ? "no process was left" : "ended " + count(processes, "process"))
                        + ", and deleted " + (runners == 1 ? "its files" : "their files"));
    }

    private static void end(List<ProcessHandle> running) {
        running.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] ends =
                running.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(MAY_TAKE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            // The system takes its time; nothing of it is waited for any longer.
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static String count(int number, String what) {
        String plural = what.endsWith("s") ? "es" : "s";
        return number + " " + what + (number == 1 ? "" : plural);
    }
}
