package io.bellwether.cli;

import io.bellwether.runtime.wording.NearestWord;
import io.bellwether.scenarios.nemesis.Nemesis;
import io.bellwether.scenarios.report.files.ReportJson;
import io.bellwether.scenarios.report.table.RunSummary;
import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = "Runs scenarios and prints what happened and whether it should have.",
        footer = {
            "",
            "Exit codes: 0 every run passed; 1 a check failed or an expectation was missed; 2 wrong usage or a file that"
                    + " is not valid; 3 a run was inconclusive: it did not exercise what it was to check, or the"
                    + " machine was too late for it to tell."
        })
final class RunCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Scenario files, directories of them, or names in the library (see 'bellwether list').")
    private List<String> words;

    @ArgGroup(exclusive = true)
    private Seeds seeds = new Seeds();

    @Option(
            names = "--on",
            paramLabel = "TARGET",
            defaultValue = "sim",
            description =
                    "Where to run: in virtual time on sim (default), or for real on processes or containers of this"
                            + " machine.")
    private String on;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "runs",
            description = "Where the files of a run go, under NAME/SEED (default: runs).")
    private Path out;

    @Option(names = "--keep", description = "With --seeds: writes the files of every seed, not only of one that fails.")
    private boolean keep;

    @Option(
            names = "--add-fault",
            description = "Adds one random fault, and random latencies, to what each script does. Checks are judged as"
                    + " always; expectations are shown and not judged, because they do not know of that fault.")
    private boolean addFault;

    @Mixin
    private RealTimeOptions realTime = new RealTimeOptions();

    @ArgGroup(exclusive = true)
    private Amount amount = new Amount();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    private static final class Seeds {
        @Option(
                names = "--seed",
                paramLabel = "N",
                converter = Seed.class,
                description = "Decides every choice that is left open (default: 1).")
        private long single = 1;

        @Option(
                names = "--seeds",
                paramLabel = "A..B",
                converter = SeedRange.Converter.class,
                description = "Runs one seed after another; stops at the first that fails.")
        private SeedRange range;

        private SeedRange chosen() {
            return range == null ? SeedRange.single(single) : range;
        }
    }

    private static final class Amount {
        @Option(
                names = "--json",
                description = "Prints the report as JSON and nothing else; an array for several runs.")
        private boolean json;

        @Option(
                names = {"-q", "--quiet"},
                description = "Prints only what did not pass, and the total.")
        private boolean quiet;

        @Option(
                names = {"-v", "--verbose"},
                description = "Tells every frame too.")
        private boolean verbose;
    }

    RunCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Scenarios scenarios = Scenarios.read(words, around);
        if (!scenarios.allValid()) {
            around.err().println(scenarios.complaint() + "; nothing was run");
            return ExitCode.USAGE;
        }
        realTime.check(on, offered().real());
        SeedRange range = seeds.chosen();
        boolean several = scenarios.valid().size() > 1 || range.count() > 1;
        Detail detail = detail(several);
        List<RunResult> results = run(scenarios.valid(), range, detail);
        if (detail == Detail.JSON) {
            around.out().print(several ? ReportJson.of(results) : ReportJson.of(results.get(0)));
        } else if (range.count() > 1) {
            around.print(RunSummary.totals(results, around.terminal()));
        } else if (several || detail == Detail.OUTCOME) {
            around.print(RunSummary.of(results, around.terminal()));
        }
        return ExitCode.of(results);
    }

    private List<RunResult> run(List<Scenarios.Read> scenarios, SeedRange range, Detail detail) {
        int jobs = Math.min(realTime.jobs(), scenarios.size());
        List<RunTarget> targets = new ArrayList<>();
        try {
            targets.add(target());
            List<Scenarios.Read> possible = offered().real()
                    ? new Feasibility(around, targets.get(0), realTime.strict()).possible(scenarios, range)
                    : scenarios;
            while (targets.size() < jobs) {
                targets.add(target());
            }
            ParallelRuns.Work work = (scenario, target, output) -> run(scenario, range, detail, target, output);
            return jobs > 1
                    ? new ParallelRuns(around, targets).run(possible, work)
                    : possible.stream()
                            .flatMap(scenario -> work.run(scenario, targets.get(0), around).stream())
                            .toList();
        } finally {
            targets.forEach(RunTarget::close);
        }
    }

    private List<RunResult> run(
            Scenarios.Read scenario, SeedRange range, Detail detail, RunTarget target, Surroundings output) {
        Runner runner = new Runner(output, target, out, detail, where(), realTime.attempts());
        return range.count() > 1
                ? new SeedLoop(output, runner, detail, keep, !offered().real(), world()).run(scenario, range)
                : List.of(runner.run(scenario, range.first()));
    }

    private Detail detail(boolean several) {
        if (amount.json) {
            return Detail.JSON;
        }
        if (amount.verbose) {
            return Detail.FRAMES;
        }
        return amount.quiet || several ? Detail.OUTCOME : Detail.STORY;
    }

    private RunTarget target() {
        RunTarget target = offered().maker().apply(realTime.forTarget());
        return addFault ? Nemesis.in(target) : target;
    }

    private String where() {
        return offered().real() ? "on " + on + ", time scale " + timeScale() : "";
    }

    private String world() {
        return offered().real() ? " --on " + on + " --time-scale " + timeScale() : "";
    }

    private String timeScale() {
        return Spans.scale(realTime.forTarget().timeScale().factor());
    }

    private OfferedTarget offered() {
        OfferedTarget offered = around.targets().get(on);
        if (offered == null) {
            throw new UserError("there is no target '" + on + "' for --on"
                    + NearestWord.to(on, around.targets().keySet())
                            .map(word -> "; did you mean '" + word + "'?")
                            .orElse("; there is: "
                                    + String.join(", ", around.targets().keySet())));
        }
        return offered;
    }
}
