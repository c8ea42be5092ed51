package io.bellwether.scenarios.real;

import io.bellwether.runtime.sim.kernel.Choices;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.drive.CheckContexts;
import io.bellwether.scenarios.drive.JudgedChecks;
import io.bellwether.scenarios.drive.SeededDraw;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.Judgement;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import io.bellwether.scenarios.run.WorldReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A world of real nodes to run scenarios in, in real time or faster. The seed decides what it decides in the simulator:
 * the member of a family and whom "any server" means. It does not decide what the machine does.
 */
public final class RealTarget implements RunTarget {

    private static final double SLOWER_EACH_TIME = 2;

    private final RealHost host;
    private final List<String> options;
    private final TimeScale scale;
    private final WallClock wall;

    /** @param host is closed with this */
    public RealTarget(RealHost host, TimeScale scale) {
        this(host, List.of(), scale);
    }

    /**
     * A world that needs more words to be chosen.
     *
     * @param host is closed with this
     * @param options of the command line that choose this host, beside its name, for whoever wants the run again
     */
    public RealTarget(RealHost host, List<String> options, TimeScale scale) {
        this(host, options, scale, WallClock.SYSTEM);
    }

    RealTarget(RealHost host, List<String> options, TimeScale scale, WallClock wall) {
        this.host = host;
        this.options = List.copyOf(options);
        this.scale = scale;
        this.wall = wall;
    }

    @Override
    public String name() {
        return host.name();
    }

    @Override
    public List<LeftOut> cannotDo(ScenarioFamily family, long seed) {
        return PossibleTimeline.of(member(family, seed), host).leftOut();
    }

    @Override
    public List<LeftOut> ignores(ScenarioFamily family, long seed) {
        return ignored(member(family, seed));
    }

    private List<LeftOut> ignored(Scenario scenario) {
        List<LeftOut> ignored = new ArrayList<>();
        scenario.said().forEach((setting, line) -> host.ignores(setting)
                .ifPresent(because -> ignored.add(new LeftOut(setting, Optional.empty(), line, because))));
        return ignored;
    }

    @Override
    public Optional<String> obstacle(ScenarioFamily family, long seed) {
        return host.obstacle(member(family, seed));
    }

    private static Scenario member(ScenarioFamily family, long seed) {
        return family.resolve(SeededDraw.of(Choices.withSeed(seed)));
    }

    /** @throws CannotRunException if the scenario cannot run here at all */
    @Override
    public RunResult run(ScenarioFamily family, RunRequest request) {
        long beganNanos = wall.nanoTime();
        Choices choices = Choices.withSeed(request.seed());
        Scenario scenario = family.resolve(SeededDraw.of(choices));
        PossibleTimeline timeline = PossibleTimeline.of(scenario, host);
        TimeScale pace = scale.times(Math.pow(SLOWER_EACH_TIME, request.attempt() - 1));
        try (RealCluster cluster = host.open(scenario, pace, request.seed())) {
            ScenarioClock clock = new ScenarioClock(wall, pace);
            RealRun run = new RealRun(scenario, cluster, clock, choices, request.listeners());
            run.run(timeline.events());
            Duration realTime = Duration.ofNanos(wall.nanoTime() - beganNanos);
            List<LeftOut> leftOut = new ArrayList<>(ignored(scenario));
            leftOut.addAll(timeline.leftOut());
            RunResult result = result(scenario, request, run, pace, leftOut, realTime);
            if (result.outcome() != Outcome.PASS) {
                request.remains().ifPresent(cluster::keepFiles);
            }
            return result;
        }
    }

    private RunResult result(
            Scenario scenario,
            RunRequest request,
            RealRun run,
            TimeScale pace,
            List<LeftOut> leftOut,
            Duration realTime) {
        // Only now is it known how late things were, and by how much bounds must be wider.
        CheckContext context = CheckContexts.of(scenario, run.jitter());
        Synchrony synchrony = new Synchrony(context);
        List<Verdict> verdicts = judge(scenario, run, context, synchrony);
        WorldReport world = new WorldReport(
                name(),
                options,
                pace.factor(),
                request.attempt(),
                context.jitter(),
                synchrony.tooLate(),
                run.lateEvents(),
                leftOut,
                run.broken());
        return new RunResult(
                scenario.name(),
                request.file(),
                request.seed(),
                false,
                Judgement.of(verdicts, scenario.checks().named(), run.expectations(), run.faults(), world),
                verdicts,
                run.expectations(),
                run.faults(),
                run.end(),
                run.events().size(),
                0,
                run.traceHash(),
                realTime,
                world);
    }

    private List<Verdict> judge(Scenario scenario, RealRun run, CheckContext context, Synchrony synchrony) {
        Viewpoint viewpoint = host.viewpoint(scenario);
        JudgedChecks judged = new JudgedChecks(scenario);
        List<Check> checks =
                Checks.create(judged.and(name -> viewpoint.hides(name).isEmpty()), context);
        run.events().stream()
                .flatMap(event -> viewpoint.seen(event).stream())
                .forEach(event -> checks.forEach(check -> check.onEvent(event)));
        List<Verdict> verdicts = new ArrayList<>();
        checks.forEach(check ->
                verdicts.add(synchrony.weigh(check, check.conclude(run.end().toNanos()))));
        Checks.names().stream()
                .filter(judged)
                .flatMap(name -> viewpoint.hides(name).map(because -> hidden(name, because)).stream())
                .forEach(verdicts::add);
        return verdicts;
    }

    private static Verdict hidden(String check, String because) {
        return new Verdict(check, Outcome.INCONCLUSIVE, 0, List.of(), new TreeMap<>(), "not observable: " + because);
    }

    @Override
    public boolean startsAfresh() {
        return host.startsAfresh();
    }

    @Override
    public void close() {
        host.close();
    }
}
