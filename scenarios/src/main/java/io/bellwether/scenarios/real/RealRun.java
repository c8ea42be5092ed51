package io.bellwether.scenarios.real;

import io.bellwether.runtime.sim.kernel.Choices;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.drive.FaultLedger;
import io.bellwether.scenarios.drive.Script;
import io.bellwether.scenarios.drive.SeededDraw;
import io.bellwether.scenarios.drive.TargetSelector;
import io.bellwether.scenarios.expect.Expectations;
import io.bellwether.scenarios.expect.ObservedCluster;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.TimelineEvent;
import io.bellwether.scenarios.run.ExpectationResult;
import io.bellwether.scenarios.run.FaultReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One scenario for real, from the first start to the end of its time. One thread does everything. */
final class RealRun {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(2);
    private static final int SLEEPS_BEFORE = 25;
    private static final Duration PATIENCE_WITH_A_RANK = Duration.ofSeconds(3);

    private final Scenario scenario;
    private final RealCluster cluster;
    private final ScenarioClock clock;
    private final Jitter jitter = new Jitter();
    private final RealAgenda agenda;
    private final RealTrace trace;
    private final FaultLedger ledger;
    private final Expectations expectations;
    private final RealWorld world;
    private final Script script;
    private final OrderedStarts starts;
    private Optional<String> broken = Optional.empty();

    RealRun(
            Scenario scenario,
            RealCluster cluster,
            ScenarioClock clock,
            Choices choices,
            List<TraceListener> listeners) {
        this.scenario = scenario;
        this.cluster = cluster;
        this.clock = clock;
        this.agenda = new RealAgenda(clock, jitter);

        ObservedCluster observed = new ObservedCluster(scenario.cluster().servers());
        this.expectations = new Expectations(observed, this::follows);
        List<TraceListener> all = new ArrayList<>();
        all.add(observed);
        all.addAll(listeners);
        all.add(expectations);
        this.trace = new RealTrace(clock, scenario.duration(), all);
        this.ledger = new FaultLedger(trace::nowNanos, trace::announce);
        this.world = new RealWorld(scenario, cluster, clock, trace::announce);
        // What is observed lags behind what the script has just done.
        TargetSelector selector = new TargetSelector(
                scenario.cluster(),
                () -> observed.coordinator().filter(world::runs),
                () -> observed.liveServers().stream().filter(world::runs).toList(),
                SeededDraw.ofServers(choices));
        this.script = new Script(agenda, world, selector, ledger, trace::announce, this::expect);
        this.starts = new OrderedStarts(
                scenario,
                agenda,
                name -> world.node(name).start(),
                Duration.ofNanos(clock.nanosOf(PATIENCE_WITH_A_RANK)));
    }

    private void follows(WorldEvent event) {
        trace.follows(event);
    }

    /** Expectations are wider by the jitter, as the bounds of checks are. */
    private void expect(Action.Expect expect) {
        long fromNanos = trace.nowNanos();
        trace.at(fromNanos, () -> {
            long deadlineNanos = expectations.open(WiderExpectation.of(expect, jitter()), fromNanos);
            trace.at(deadlineNanos, () -> expectations.look(deadlineNanos));
        });
    }

    /** @param timeline of the scenario, as far as this world can do it */
    void run(List<TimelineEvent> timeline) {
        try {
            cluster.standBy(scenario.cluster().nodes());
            seeHowLateThingsAre();
            clock.begin();
            script.schedule(timeline);
            untilItsEnd();
        } catch (RunBrokenException broke) {
            breakOff(broke.getMessage());
        }
        ledger.close();
        trace.complete();
        expectations.look(trace.endNanos());
        trace.follows(new WorldEvent.RunEnded(0));
    }

    /** So that the first expectation is not the first to find out. */
    private void seeHowLateThingsAre() {
        for (int i = 0; i < SLEEPS_BEFORE; i++) {
            jitter.sample(clock.oversleptNanos(POLL_INTERVAL));
        }
    }

    private void untilItsEnd() {
        long pollNanos = clock.nanosOf(POLL_INTERVAL);
        while (broken.isEmpty() && clock.nowNanos() < trace.endNanos()) {
            agenda.doWhatIsDue(trace.endNanos());
            long heardNanos = clock.nowNanos();
            hear();
            trace.tell(heardNanos);
            sleepUntil(agenda.nextNanos(Math.min(clock.nowNanos() + pollNanos, trace.endNanos())));
        }
        // Until what happened before the end has been heard.
        while (broken.isEmpty() && clock.nowNanos() < trace.completeNanos()) {
            sleepUntil(Math.min(clock.nowNanos() + pollNanos, trace.completeNanos()));
            hear();
        }
    }

    private void sleepUntil(long nanos) {
        if (nanos > clock.nowNanos()) {
            clock.sleepUntil(nanos);
            jitter.sample(clock.nowNanos() - nanos);
        }
    }

    private void hear() {
        cluster.poll(this::heard);
        cluster.unexpectedEnd().ifPresent(ended -> {
            world.node(ended.node()).ended();
            trace.announce(new WorldEvent.NodeCrashed(ended.node()));
            breakOff(ended.text());
        });
    }

    private void heard(TraceEvent raw) {
        starts.heard(raw);
        if (raw.event() instanceof WorldEvent.DiskFault refusal) {
            world.node(refusal.target()).diskRefused(refusal.kind());
        }
        long lateNanos = trace.declared(raw);
        if (!world.explainsSilence(raw)) {
            jitter.sample(lateNanos);
        }
    }

    private void breakOff(String because) {
        broken = Optional.of(because);
        trace.cutShort();
    }

    /** All that was told, in order. */
    List<TraceEvent> events() {
        return trace.events();
    }

    List<ExpectationResult> expectations() {
        return expectations.results();
    }

    List<FaultReport> faults() {
        return ledger.reports();
    }

    /** By how much things were late so far, in the scenario's time. */
    Duration jitter() {
        jitter.sample(clock.nanosOf(cluster.lateness()));
        return jitter.largest();
    }

    /** The scenario's time at the end. */
    Duration end() {
        return Duration.ofNanos(trace.endNanos());
    }

    long lateEvents() {
        return trace.late();
    }

    String traceHash() {
        return trace.hash();
    }

    /** Why it ended before its time. */
    Optional<String> broken() {
        return broken;
    }
}
