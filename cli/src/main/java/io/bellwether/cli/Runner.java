package io.bellwether.cli;

import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.real.CannotRunException;
import io.bellwether.scenarios.report.files.RunDirectory;
import io.bellwether.scenarios.report.table.Conclusion;
import io.bellwether.scenarios.report.table.Headline;
import io.bellwether.scenarios.report.table.Repeat;
import io.bellwether.scenarios.report.table.VerdictTable;
import io.bellwether.scenarios.report.timeline.Timeline;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one member of a scenario, writes its files, and prints it in the detail that was asked for. */
final class Runner {

    private final Surroundings around;
    private final RunTarget target;
    private final Path out;
    private final Detail detail;
    private final String where;
    private final int attempts;

    /**
     * @param where the world in words, for the headline of a run; empty if nothing is to be said of it
     * @param attempts how often a run is made, at most, of which the machine is to blame that it tells nothing
     */
    Runner(Surroundings around, RunTarget target, Path out, Detail detail, String where, int attempts) {
        this.around = around;
        this.target = target;
        this.out = out;
        this.detail = detail;
        this.where = where;
        this.attempts = target.startsAfresh() ? attempts : 1;
    }

    /** With files and output. */
    RunResult run(Scenarios.Read scenario, long seed) {
        Optional<Timeline> timeline = timeline(scenario.family());
        if (timeline.isPresent()) {
            around.print(Headline.of(scenario.family(), seed, where, around.terminal()));
        }
        return runWithFiles(scenario, seed, 1, timeline);
    }

    /** With files, and output only where it did not pass. */
    RunResult runKeeping(Scenarios.Read scenario, long seed) {
        return runWithFiles(scenario, seed, 1, Optional.empty());
    }

    private RunResult runWithFiles(Scenarios.Read scenario, long seed, int attempt, Optional<Timeline> timeline) {
        try (RunDirectory directory = RunDirectory.open(out, scenario.family().name(), seed)) {
            List<TraceListener> listeners = new ArrayList<>(directory.listeners());
            timeline.ifPresent(listeners::add);
            RunResult result = run(
                    scenario,
                    new RunRequest(scenario.found().word(), seed, attempt, Optional.of(directory.nodes()), listeners));
            timeline.ifPresent(Timeline::finish);
            directory.complete(result);
            if (result.isMachinesFault() && attempt < attempts) {
                sayAgain(result);
            } else {
                conclude(result, directory.path());
                return result;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("the files of the run cannot be written under " + out + " (" + e.getMessage()
                    + "); choose another directory with --out");
        }
        return runWithFiles(
                scenario, seed, attempt + 1, timeline.isPresent() ? timeline(scenario.family()) : Optional.empty());
    }

    private void sayAgain(RunResult result) {
        if (detail != Detail.JSON) {
            around.print(Repeat.of(result, around.terminal()));
        }
    }

    /** Without files and output. */
    RunResult runSilently(Scenarios.Read scenario, long seed) {
        return run(scenario, new RunRequest(scenario.found().word(), seed, List.of()));
    }

    private RunResult run(Scenarios.Read scenario, RunRequest request) {
        try {
            return target.run(scenario.family(), request);
        } catch (CannotRunException e) {
            throw new UserError(request.file() + " cannot run on " + target.name() + ": " + e.getMessage());
        }
    }

    private Optional<Timeline> timeline(ScenarioFamily family) {
        return switch (detail) {
            case JSON, OUTCOME -> Optional.empty();
            case STORY ->
                Optional.of(Timeline.calm(
                        around.terminal(),
                        family.resolve(Draw.highest()).cluster().bots(),
                        around.out()::println));
            case FRAMES -> Optional.of(Timeline.verbose(around.terminal(), around.out()::println));
        };
    }

    private void conclude(RunResult result, Path files) {
        boolean telling = detail == Detail.STORY || detail == Detail.FRAMES;
        boolean trouble = detail == Detail.OUTCOME && result.outcome() != Outcome.PASS;
        if (trouble) {
            around.out().println("  " + result.scenario() + ", seed " + result.seed());
        }
        if (telling || trouble) {
            around.print(VerdictTable.of(result, around.terminal()));
            around.print(Conclusion.of(result, files.toString(), around.terminal()));
        }
        if (trouble) {
            around.out().println();
        }
    }
}
