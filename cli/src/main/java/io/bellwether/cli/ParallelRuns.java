package io.bellwether.cli;

import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs several scenarios at the same time. What each prints comes in one piece, in the order of the scenarios. */
final class ParallelRuns {

    /** What is done with one scenario. */
    @FunctionalInterface
    interface Work {
        List<RunResult> run(Scenarios.Read scenario, RunTarget target, Surroundings around);
    }

    private record Finished(List<RunResult> results, String printed) {}

    private final Surroundings around;
    private final BlockingQueue<RunTarget> idle;
    private final int jobs;

    /** @param targets as many worlds as there are to be runs at a time */
    ParallelRuns(Surroundings around, List<RunTarget> targets) {
        this.around = around;
        this.jobs = targets.size();
        this.idle = new ArrayBlockingQueue<>(jobs, false, targets);
    }

    List<RunResult> run(List<Scenarios.Read> scenarios, Work work) {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<Finished>> runs = scenarios.stream()
                    .map(scenario -> workers.submit(() -> run(scenario, work)))
                    .toList();
            List<RunResult> results = new ArrayList<>();
            for (Future<Finished> run : runs) {
                Finished finished = run.get();
                around.out().print(finished.printed());
                around.out().flush();
                results.addAll(finished.results());
            }
            return results;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UserError("the runs were interrupted");
        } finally {
            workers.shutdownNow();
        }
    }

    private Finished run(Scenarios.Read scenario, Work work) throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        RunTarget target = idle.take();
        try (PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8)) {
            List<RunResult> results = work.run(scenario, target, around.printingTo(out));
            out.flush();
            return new Finished(results, printed.toString(StandardCharsets.UTF_8));
        } finally {
            idle.add(target);
        }
    }
}
