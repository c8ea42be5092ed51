package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.drive.CheckContexts;
import io.bellwether.scenarios.drive.EventRecorder;
import io.bellwether.scenarios.drive.FaultLedger;
import io.bellwether.scenarios.drive.JudgedChecks;
import io.bellwether.scenarios.drive.Script;
import io.bellwether.scenarios.drive.SeededDraw;
import io.bellwether.scenarios.drive.TargetSelector;
import io.bellwether.scenarios.expect.Expectations;
import io.bellwether.scenarios.expect.ObservedCluster;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.Judgement;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.WorldReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One scenario in one simulation, from the first start to the verdict. */
final class SimRun {

    private final Scenario scenario;
    private final RunRequest request;
    private final Simulation simulation;
    private final List<Check> checks;
    private final EventRecorder recorder;
    private final FaultLedger ledger;
    private final Expectations expectations;
    private final SimCluster cluster;
    private final Script script;

    SimRun(Scenario scenario, RunRequest request, Simulation simulation, NodeParts parts) {
        this.scenario = scenario;
        this.request = request;
        this.simulation = simulation;
        this.checks = Checks.create(new JudgedChecks(scenario), CheckContexts.of(scenario, Duration.ZERO));

        ObservedCluster observed = new ObservedCluster(scenario.cluster().servers());
        this.expectations = new Expectations(observed, this::record);
        List<TraceListener> listeners = new ArrayList<>();
        listeners.add(observed);
        listeners.addAll(checks);
        listeners.addAll(request.listeners());
        listeners.add(expectations);
        this.recorder = new EventRecorder(simulation::nowNanos, listeners);
        this.ledger = new FaultLedger(simulation::nowNanos, this::record);

        NodeLives lives = new NodeLives(scenario, parts);
        this.cluster = new SimCluster(scenario, simulation, recorder, lives);
        this.script = new Script(
                new SimAgenda(simulation),
                new SimWorld(cluster, lives),
                new TargetSelector(
                        scenario.cluster(),
                        observed::coordinator,
                        observed::liveServers,
                        SeededDraw.ofServers(simulation.choices())),
                ledger,
                this::record,
                this::expect);
    }

    private void expect(Action.Expect expect) {
        long deadlineNanos = expectations.open(expect, simulation.nowNanos());
        simulation.at(Duration.ofNanos(deadlineNanos), () -> expectations.look(simulation.nowNanos()));
    }

    private void record(WorldEvent event) {
        recorder.record(event);
    }

    RunResult run() {
        long startedNanos = System.nanoTime();
        cluster.start();
        script.schedule(scenario.timeline());
        simulation.runFor(scenario.duration());
        expectations.look(simulation.nowNanos());
        ledger.close();
        record(new WorldEvent.RunEnded(simulation.steps()));
        Duration realTime = Duration.ofNanos(System.nanoTime() - startedNanos);

        List<Verdict> verdicts = checks.stream()
                .map(check -> check.conclude(simulation.nowNanos()))
                .toList();
        List<FaultReport> faults = ledger.reports();
        return new RunResult(
                scenario.name(),
                request.file(),
                request.seed(),
                false,
                Judgement.of(
                        verdicts, scenario.checks().named(), expectations.results(), faults, WorldReport.SIMULATOR),
                verdicts,
                expectations.results(),
                faults,
                simulation.now(),
                recorder.count(),
                simulation.steps(),
                String.format("%016x", simulation.stepHash()),
                realTime,
                WorldReport.SIMULATOR);
    }
}
