package io.bellwether.cli;

import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.report.terminal.ProgressBar;
import io.bellwether.scenarios.run.RunResult;
import java.util.ArrayList;
import java.util.List;

/** Runs a scenario with one seed after another, and stops at the first that fails. */
final class SeedLoop {

    private final Surroundings around;
    private final Runner runner;
    private final Detail detail;
    private final boolean keep;
    private final boolean repeatable;
    private final String world;
    private volatile long running;

    /**
     * @param keep whether seeds that pass leave files, too
     * @param repeatable whether the same seed is the same run; if not, every run leaves files
     * @param world the options that choose where it runs, with a blank before them; empty for the simulator
     */
    SeedLoop(Surroundings around, Runner runner, Detail detail, boolean keep, boolean repeatable, String world) {
        this.around = around;
        this.runner = runner;
        this.detail = detail;
        this.keep = keep || !repeatable;
        this.repeatable = repeatable;
        this.world = world;
    }

    /** All runs, the failed one last. */
    List<RunResult> run(Scenarios.Read scenario, SeedRange range) {
        List<RunResult> results = new ArrayList<>();
        ProgressBar progress = new ProgressBar(
                around.terminal(), "seeds of " + scenario.family().name(), range.count(), this::show);
        Interruption interruption = Interruption.says(() -> farewell(scenario, range), around);
        try {
            for (long seed = range.first(); seed <= range.last(); seed++) {
                running = seed;
                RunResult result = keep ? runner.runKeeping(scenario, seed) : runner.runSilently(scenario, seed);
                if (result.outcome() == Outcome.FAIL) {
                    progress.clear();
                    // Once more with files and its story, where the same seed is the same run.
                    results.add(repeatable ? runner.run(scenario, seed) : result);
                    break;
                }
                results.add(result);
                progress.done(results.size());
            }
        } finally {
            interruption.over();
        }
        progress.clear();
        return results;
    }

    private String farewell(Scenarios.Read scenario, SeedRange range) {
        String word = scenario.found().word();
        return "bellwether run: stopped in seed " + running + " of " + word + "; no seed before it failed; to go on: "
                + "./bellwether run " + word + " --seeds " + running + ".." + range.last() + world;
    }

    private void show(String text) {
        if (detail != Detail.JSON) {
            around.out().print(text);
            around.out().flush();
        }
    }
}
