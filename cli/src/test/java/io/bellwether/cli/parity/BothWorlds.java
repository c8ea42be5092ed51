package io.bellwether.cli.parity;

import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.real.RealHost;
import io.bellwether.scenarios.real.RealTarget;
import io.bellwether.scenarios.real.TimeScale;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import io.bellwether.scenarios.sim.SimTarget;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One scenario in the simulator and in a real world. */
final class BothWorlds {

    private static final long SEED = 1;
    private static final TimeScale FAST = new TimeScale(0.1);

    /** A run, and what it told. */
    record Told(RunResult result, Story story) {

        /** What must be the same in both worlds, in words. */
        List<String> essence() {
            return RealWorld.isLuck(result.scenario()) ? end() : wholeStory();
        }

        private List<String> end() {
            return List.of("outcome " + result.outcome(), "servers agree: " + story.serversAgree());
        }

        private List<String> wholeStory() {
            List<String> faults = result.faults().stream()
                    .map(fault -> fault.kind() + " " + fault.targets())
                    .toList();
            return List.of(
                    "outcome " + result.outcome(),
                    "coordinators " + story.coordinators(),
                    "faults " + faults,
                    "stored " + story.stored(),
                    "servers agree: " + story.serversAgree());
        }

        /** For who has to find out why two runs differ. */
        String report() {
            return result.outcome() + ", world " + result.world() + ", failed "
                    + result.verdicts().stream()
                            .filter(verdict -> verdict.outcome() == Outcome.FAIL)
                            .toList()
                    + ", missed "
                    + result.expectations().stream()
                            .filter(expectation -> !expectation.met())
                            .toList()
                    + ", hit nothing "
                    + result.faults().stream()
                            .filter(fault -> !fault.hit())
                            .map(FaultReport::kind)
                            .toList();
        }
    }

    private BothWorlds() {}

    static Told inTheSimulator(Path file) {
        try (RunTarget simulator = new SimTarget()) {
            return run(simulator, file, 1);
        }
    }

    /** @param attempt from 1; each takes twice the time of the one before */
    static Told forReal(RealWorld world, Path file, int attempt) {
        RealHost host = world.take();
        try {
            return run(new RealTarget(host, FAST), file, attempt);
        } finally {
            world.giveBack(host);
        }
    }

    /** What of it that world cannot do, in words; empty if it can all. */
    static List<String> impossible(RealWorld world, Path file) {
        RealHost host = world.take();
        try {
            return new RealTarget(host, TimeScale.REAL)
                    .cannotDo(family(file), SEED).stream()
                            .map(entry -> entry.keyword() + ", because " + entry.because())
                            .toList();
        } finally {
            world.giveBack(host);
        }
    }

    private static ScenarioFamily family(Path file) {
        return ((Reading.Accepted) new ScenarioReader(Checks.names()).read(file)).family();
    }

    private static Told run(RunTarget target, Path file, int attempt) {
        ScenarioFamily family = family(file);
        Cluster cluster = family.resolve(Draw.highest()).cluster();
        Story story = new Story(cluster);
        List<TraceListener> listeners = List.of(story);
        return new Told(
                target.run(family, new RunRequest(file.toString(), SEED, attempt, Optional.empty(), listeners)), story);
    }
}
