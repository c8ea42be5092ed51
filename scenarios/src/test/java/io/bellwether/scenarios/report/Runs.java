package io.bellwether.scenarios.report;

import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.check.Verdict.Violation;
import io.bellwether.scenarios.run.ExpectationResult;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.TooLate;
import io.bellwether.scenarios.run.WorldReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Results made by hand: one of each outcome. */
public final class Runs {

    private static final FaultReport CRASH =
            new FaultReport(1, "crash", List.of("server-3"), Duration.ofSeconds(60), Duration.ofSeconds(60), 1);
    private static final ExpectationResult MET = new ExpectationResult(
            "coordinator is server-2 within 45 s", true, Optional.of(Duration.ofMillis(12_118)), "");

    private Runs() {}

    public static RunResult passed() {
        return result(
                Outcome.PASS,
                List.of(
                        verdict("bully-safety", Outcome.PASS, 3, "at most one coordinator in each of 2 epochs"),
                        verdict("lamport", Outcome.PASS, 1204, "clocks agree with what happened before what"),
                        verdict("membership", Outcome.INCONCLUSIVE, 0, "no server was away for the expiry time")),
                List.of(MET),
                List.of(CRASH));
    }

    public static RunResult failed() {
        Violation violation =
                new Violation(812, Duration.ofMillis(72_116).toNanos(), "server-1", "also claims epoch 2 <&\u0001>");
        return result(
                Outcome.FAIL,
                List.of(
                        new Verdict(
                                "bully-safety",
                                Outcome.FAIL,
                                3,
                                List.of(violation),
                                new TreeMap<>(Map.of("split-brain-seconds", 4.5)),
                                "two coordinators in epoch 2"),
                        verdict("lamport", Outcome.PASS, 1204, "clocks agree with what happened before what")),
                List.of(
                        MET,
                        new ExpectationResult(
                                "coordinator is server-3 within 45 s",
                                false,
                                Optional.empty(),
                                "coordinator is server-2")),
                List.of(CRASH));
    }

    public static RunResult inconclusive() {
        FaultReport miss = new FaultReport(
                2, "loss", List.of("server-1", "server-2"), Duration.ofSeconds(10), Duration.ofSeconds(20), 0);
        return result(
                Outcome.INCONCLUSIVE,
                List.of(verdict("lamport", Outcome.PASS, 1204, "clocks agree with what happened before what")),
                List.of(),
                List.of(miss));
    }

    /** With a fault that the script did not know of: an expectation is missed, a fault hit nothing, and it passes. */
    public static RunResult passedWithAddedFault() {
        FaultReport miss =
                new FaultReport(2, "pause", List.of("server-3"), Duration.ofSeconds(61), Duration.ofSeconds(70), 0);
        return result(
                        Outcome.FAIL,
                        List.of(verdict("lamport", Outcome.PASS, 1204, "clocks agree with what happened before what")),
                        List.of(new ExpectationResult(
                                "coordinator is server-3 within 45 s",
                                false,
                                Optional.empty(),
                                "coordinator is server-2")),
                        List.of(CRASH, miss))
                .withAddedFault(Outcome.PASS);
    }

    /** In real time: the machine was a little late, and one fault could not be done. */
    public static RunResult passedForReal() {
        return inWorld(passed(), Optional.empty());
    }

    /** In real time: a server died by itself. */
    public static RunResult brokenForReal() {
        return inWorld(
                result(Outcome.FAIL, List.of(), List.of(), List.of()),
                Optional.of("server-2 ended by itself, exit code 1, its log: no space left"));
    }

    /** In real time, for the second time: again the machine was too late, and an expectation was missed. */
    public static RunResult tooLate() {
        Violation violation = new Violation(31, 61_500_000_000L, "alice", "got no answer from server-1");
        Verdict doubt = new Verdict(
                        "answered",
                        Outcome.FAIL,
                        4,
                        List.of(violation),
                        new TreeMap<>(),
                        "1 violation at 61.500 s by alice: got no answer from server-1")
                .doubted();
        ExpectationResult missed = new ExpectationResult(
                "coordinator is server-3 within 45 s", false, Optional.empty(), "coordinator is server-2");
        WorldReport world = new WorldReport(
                "processes",
                List.of(),
                0.2,
                2,
                Duration.ofMillis(600),
                Optional.of(new TooLate(Duration.ofMillis(2_400), Duration.ofSeconds(2))),
                0,
                List.of(),
                Optional.empty());
        return inWorld(
                result(
                        Outcome.INCONCLUSIVE,
                        List.of(
                                verdict("lamport", Outcome.PASS, 1204, "clocks agree with what happened before what"),
                                doubt),
                        List.of(missed),
                        List.of(CRASH)),
                world);
    }

    /** In real time: too late as well, and a clock ran back, which no machine is to blame for. */
    public static RunResult failedAndTooLate() {
        RunResult late = tooLate();
        return inWorld(
                result(
                        Outcome.FAIL,
                        List.of(
                                verdict("lamport", Outcome.FAIL, 3, "1 violation"),
                                late.verdicts().get(1)),
                        late.expectations(),
                        late.faults()),
                late.world());
    }

    private static RunResult inWorld(RunResult run, Optional<String> broken) {
        LeftOut sync = new LeftOut("disk.sync", Optional.empty(), 4, "its disks are its own");
        LeftOut loss = new LeftOut("loss", Optional.of(Duration.ofSeconds(10)), 12, "TCP loses no single message");
        return inWorld(
                run,
                new WorldReport(
                        "processes",
                        List.of(),
                        0.1,
                        1,
                        Duration.ofMillis(23),
                        Optional.empty(),
                        2,
                        List.of(sync, loss),
                        broken));
    }

    private static RunResult inWorld(RunResult run, WorldReport world) {
        return new RunResult(
                run.scenario(),
                run.file(),
                run.seed(),
                run.faultAdded(),
                run.outcome(),
                run.verdicts(),
                run.expectations(),
                run.faults(),
                run.virtualTime(),
                run.events(),
                run.steps(),
                run.traceHash(),
                run.realTime(),
                world);
    }

    private static Verdict verdict(String check, Outcome outcome, long witnesses, String summary) {
        return new Verdict(check, outcome, witnesses, List.of(), new TreeMap<>(), summary);
    }

    private static RunResult result(
            Outcome outcome, List<Verdict> verdicts, List<ExpectationResult> expectations, List<FaultReport> faults) {
        return new RunResult(
                "coordinator-crash",
                "scenarios/library/coordinator-crash.yaml",
                7,
                false,
                outcome,
                verdicts,
                expectations,
                faults,
                Duration.ofSeconds(180),
                12_345,
                54_321,
                "3fa9c1d2e4b56677",
                Duration.ofMillis(420),
                WorldReport.SIMULATOR);
    }
}
