package io.bellwether.scenarios.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.HeartbeatRecorded;
import io.bellwether.runtime.sim.disk.DiskFault;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run in real time, with a wall clock and nodes that do what the test says. */
class RealRunTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final TimeScale TEN_TIMES_AS_FAST = new TimeScale(0.1);

    private static final String MISSED_BY_ALL = "  - {at: 10s, expect: {coordinator: server-3}}\n";

    private final HandDrivenClock clock = new HandDrivenClock();
    private final ScriptedCluster cluster = new ScriptedCluster(clock);
    private final List<TraceEvent> trace = new ArrayList<>();

    @Test
    void whatIsHeardOutOfOrderIsToldInTheOrderOfItsStamps() {
        cluster.declares("server-1", millis(5_000), Duration.ofMillis(20), heartbeat("first"));
        cluster.declares("server-2", millis(5_010), AT_ONCE, heartbeat("second"));

        RunResult result = run(TimeScale.REAL, "");

        assertThat(heartbeats()).containsExactly("5000 first", "5010 second");
        assertThat(result.world().lateEvents()).isZero();
        assertThat(trace).isSortedAccordingTo((one, other) -> Long.compare(one.atNanos(), other.atNanos()));
    }

    @Test
    void whatIsHeardTooLateIsToldLaterAndCountedAndWidensTheBounds() {
        cluster.declares("server-1", millis(5_000), Duration.ofMillis(90), heartbeat("too late"));
        cluster.declares("server-2", millis(5_010), AT_ONCE, heartbeat("in time"));

        RunResult result = run(TimeScale.REAL, "");

        assertThat(heartbeats()).hasSize(2).first().isEqualTo("5010 in time");
        assertThat(result.world().lateEvents()).isEqualTo(1);
        assertThat(result.world().jitter()).isBetween(Duration.ofMillis(40), Duration.ofMillis(90));
        assertThat(trace).isSortedAccordingTo((one, other) -> Long.compare(one.atNanos(), other.atNanos()));
    }

    @Test
    void whatAPausedNodeHadBegunToSayIsLateWithoutWideningTheBounds() {
        cluster.declares("server-1", millis(9_999), Duration.ofSeconds(10), heartbeat("half said"));

        RunResult result = run(TimeScale.REAL, """
                  - {at: 10s, pause: {target: server-1, for: 9s}}
                """);

        assertThat(result.world().lateEvents()).isEqualTo(1);
        assertThat(result.world().jitter()).isLessThan(millis(10));
    }

    @Test
    void framesAreNumberedFrom1InTheOrderOfTheirSending() {
        cluster.declares("server-1", millis(1_000), AT_ONCE, sent(1L << 40, 0));
        cluster.declares("server-2", millis(1_001), AT_ONCE, received(1L << 40));
        cluster.declares("server-2", millis(1_002), AT_ONCE, sent((1L << 40) + 1, 1L << 40));

        run(TimeScale.REAL, "");

        assertThat(trace.stream().map(TraceEvent::event).filter(event -> isFrame(event)))
                .containsExactly(sent(1, 0), received(1), sent(2, 1));
    }

    @Test
    void theScriptActsByTheWallClockAndTheTraceIsInTheScenariosTime() {
        RunResult result = run(TEN_TIMES_AS_FAST, """
                  - {at: 10s, crash: {target: server-2, for: 5s}}
                """);

        assertThat(cluster.calls()).contains("10000 kill server-2", "15000 start server-2 again");
        assertThat(worldEvents())
                .containsSubsequence(
                        "10000 " + new WorldEvent.NodeCrashed("server-2"),
                        "15000 " + new WorldEvent.NodeRestarted("server-2", 2));
        assertThat(result.virtualTime()).isEqualTo(Duration.ofSeconds(60));
        assertThat(result.realTime()).isBetween(Duration.ofSeconds(6), Duration.ofMillis(6_200));
        assertThat(result.world().timeScale()).isEqualTo(0.1);
    }

    @Test
    void serversBeginOneAfterTheOtherHoweverLongTheFirstTakesToBeRanked() {
        run(TimeScale.REAL, "");

        assertThat(cluster.calls().stream().filter(call -> call.contains("start server")))
                .extracting(call -> call.substring(call.indexOf(' ')))
                .containsExactly(" start server-1", " start server-2", " start server-3");
    }

    @Test
    void anExpectationIsJudgedByWhatHappenedInItsWindowAndNotByWhenItWasHeard() {
        long epoch = Epoch.NONE.next(3).number();
        cluster.declares("server-3", millis(12_999), Duration.ofMillis(20), new CoordinatorElected(epoch, 3));

        RunResult result = run(TimeScale.REAL, """
                  - {at: 10s, expect: {coordinator: none}}
                  - {at: 13s, expect: {coordinator: none}}
                """);

        assertThat(result.expectations()).extracting("met").containsExactly(true, false);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aMachineThatWakesTheRunLateWidensTheBoundsByAsMuchInTheScenariosTime() {
        clock.wakeLate(millis(3).toNanos());

        assertThat(run(TEN_TIMES_AS_FAST, "").world().jitter()).isBetween(millis(30), millis(60));
    }

    @Test
    void onAMachineThatIsTooLateWhatAssumesSynchronyIsDoubted() {
        cluster.declares("server-2", millis(20_000), AT_ONCE, received(1L << 40));
        clock.wakeLate(millis(500).toNanos());

        RunResult result = run(TimeScale.REAL, MISSED_BY_ALL);

        assertThat(result.world().tooLate()).hasValueSatisfying(tooLate -> {
            assertThat(tooLate.answers()).isEqualTo(result.world().jitter().multipliedBy(4));
            assertThat(tooLate.patience()).isEqualTo(Duration.ofSeconds(1));
        });
        assertThat(result.verdicts())
                .filteredOn(Verdict::isDoubt)
                .extracting(Verdict::check)
                .contains("answered");
        assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(result.isMachinesFault()).isTrue();
    }

    @Test
    void onAMachineThatIsNotThatLateTheSameFailsTheRun() {
        cluster.declares("server-2", millis(20_000), AT_ONCE, received(1L << 40));
        clock.wakeLate(millis(100).toNanos());

        RunResult result = run(TimeScale.REAL, MISSED_BY_ALL);

        assertThat(result.world().tooLate()).isEmpty();
        assertThat(failed(result)).contains("answered");
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.isMachinesFault()).isFalse();
    }

    @Test
    void howeverLateTheMachineWhatMustNeverHappenFailsTheRun() {
        cluster.declares("server-1", millis(20_000), AT_ONCE, sent(1L << 40, 0));
        cluster.declares("server-1", millis(20_001), AT_ONCE, sent((1L << 40) + 1, 0));
        clock.wakeLate(millis(500).toNanos());

        RunResult result = run(TimeScale.REAL, MISSED_BY_ALL);

        assertThat(result.world().tooLate()).isPresent();
        assertThat(failed(result)).containsExactly("lamport");
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.isMachinesFault()).isFalse();
    }

    @Test
    void ofARunThatDoesNotPassTheNodesFilesAreKept() {
        Path remains = Path.of("runs", "test", "1", "nodes");
        RunRequest request = new RunRequest("test.yaml", 1, 1, Optional.of(remains), List.of());
        cluster.ends("server-2", millis(7_000), 1, "no space left");

        RunResult result = target(TimeScale.REAL).run(family(""), request);

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(cluster.kept()).contains(remains);
    }

    @Test
    void ofARunThatPassesTheyAreNot() {
        cluster.declares("server-1", millis(1_000), AT_ONCE, sent(1L << 40, 0));
        cluster.declares("server-2", millis(1_001), AT_ONCE, received(1L << 40));
        cluster.declares("server-2", millis(1_002), AT_ONCE, replied((1L << 40) + 1, 1L << 40));
        RunRequest request =
                new RunRequest("test.yaml", 1, 1, Optional.of(Path.of("runs", "test", "1", "nodes")), List.of());

        RunResult result = target(TimeScale.REAL).run(family(""), request);

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(cluster.kept()).isEmpty();
    }

    @Test
    void eachAttemptTakesTwiceTheTimeOfTheOneBefore() {
        RunResult third = target(TEN_TIMES_AS_FAST)
                .run(family(""), new RunRequest("test.yaml", 1, 3, Optional.empty(), List.of(trace::add)));

        assertThat(third.world().timeScale()).isEqualTo(0.4);
        assertThat(third.world().attempt()).isEqualTo(3);
        assertThat(third.realTime()).isBetween(Duration.ofSeconds(24), Duration.ofMillis(24_500));
    }

    @Test
    void aNodeThatDiesByItselfEndsTheRunAndFailsIt() {
        cluster.ends("server-2", millis(7_000), 1, "no space left");

        RunResult result = run(TimeScale.REAL, "");

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.world().broken()).contains("server-2 ended by itself, exit code 1, its log: no space left");
        assertThat(result.virtualTime()).isBetween(millis(7_000), millis(7_010));
        assertThat(worldEvents()).anyMatch(event -> event.endsWith(new WorldEvent.NodeCrashed("server-2").toString()));
        assertThat(cluster.isClosed()).isTrue();
    }

    @Test
    void nodesThatDoNotStandByFailTheRunInsteadOfHangingIt() {
        cluster.hangs("server-1 did not stand by within 60 s; its log: (empty)");

        RunResult result = run(TimeScale.REAL, "");

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.world().broken()).contains("server-1 did not stand by within 60 s; its log: (empty)");
        assertThat(cluster.isClosed()).isTrue();
    }

    @Test
    void aCutTellsWhichLinksNoBytesPassUntilItIsHealed() {
        cluster.linkFaultsHit(4);

        RunResult result = run(TimeScale.REAL, """
                  - {at: 10s, cut: {from: server-1, to: server-2}}
                  - {at: 20s, heal: {from: server-1, to: server-2}}
                """);

        assertThat(worldEvents())
                .containsSubsequence(
                        "10000 " + new WorldEvent.LinkCut("server-1", "server-2"),
                        "20000 " + new WorldEvent.LinkHealed("server-1", "server-2"));
        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo("cut");
            assertThat(fault.effects()).isEqualTo(4);
            assertThat(fault.until()).isBetween(millis(20_000), millis(20_010));
        });
    }

    @Test
    void aWriteThatABrokenDiskRefusesIsTheFaultsEffectAndStaysSoOverARestart() {
        WorldEvent.DiskFault refusal = new WorldEvent.DiskFault("server-1", DiskFault.FULL.kind(), "no space");
        cluster.declares(TraceEvent.WORLD, millis(11_000), AT_ONCE, refusal);

        RunResult result = run(TimeScale.REAL, """
                  - {at: 10s, disk-full: {target: server-1, for: 20s}}
                  - {at: 12s, crash: {target: server-1, for: 3s}}
                """);

        assertThat(cluster.calls().stream().filter(call -> call.contains("BreakDisk")))
                .containsExactly(
                        "10000 server-1 BreakDisk[fault=FULL, broken=true]",
                        "15000 server-1 BreakDisk[fault=FULL, broken=true]",
                        "30000 server-1 BreakDisk[fault=FULL, broken=false]");
        assertThat(worldEvents()).contains("11000 " + refusal);
        assertThat(result.faults().get(0).effects()).isEqualTo(1);
    }

    @Test
    void whatTheWorldCannotDoIsSaidBeforeAndLeftOutAndReported() {
        String timeline = """
                  - {at: 10s, loss: {percent: 50%, for: 5s}}
                  - {at: 20s, pause: {target: server-1, for: 1s}}
                """;
        LeftOut loss = new LeftOut("loss", Optional.of(Duration.ofSeconds(10)), 6, "TCP loses no single message");

        RunResult result = run(TimeScale.REAL, timeline);

        assertThat(target(TimeScale.REAL).cannotDo(family(timeline), 1)).containsExactly(loss);
        assertThat(result.world().leftOut()).containsExactly(loss);
        assertThat(result.faults()).extracting(FaultReport::kind).containsExactly("pause");
    }

    @Test
    void aSettingThatDoesNotReachItsNodesIsSaidBeforeAndReported() {
        cluster.isDeafTo("disk.sync", "its disks are its own");
        String file = """
                  - {at: 20s, pause: {target: server-1, for: 1s}}
                network: {latency: 5ms}
                disk:
                  sync: 400ms
                """;
        LeftOut sync = new LeftOut("disk.sync", Optional.empty(), 9, "its disks are its own");

        RunResult result = run(TimeScale.REAL, file);

        assertThat(target(TimeScale.REAL).ignores(family(file), 1)).containsExactly(sync);
        assertThat(result.world().leftOut()).containsExactly(sync);
    }

    @Test
    void whatHappensAfterTheEndIsNotInTheTrace() {
        cluster.declares("server-1", millis(59_999), Duration.ofMillis(20), heartbeat("in time"));
        cluster.declares("server-1", millis(60_001), AT_ONCE, heartbeat("after the end"));

        run(TimeScale.REAL, "");

        assertThat(heartbeats()).containsExactly("59999 in time");
        assertThat(trace.get(trace.size() - 1).event()).isEqualTo(new WorldEvent.RunEnded(0));
    }

    private static List<String> failed(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAIL)
                .map(Verdict::check)
                .toList();
    }

    private RunResult run(TimeScale scale, String timeline) {
        return target(scale).run(family(timeline), new RunRequest("test.yaml", 1, List.of(trace::add)));
    }

    private RealTarget target(TimeScale scale) {
        return new RealTarget(cluster, List.of(), scale, clock);
    }

    private static ScenarioFamily family(String timeline) {
        String text = "name: test\ncluster: {servers: 3}\nsettings: {warm-up: 5s}\nchecks: all\n"
                + (timeline.isEmpty() ? "" : "timeline:\n" + timeline) + "duration: 60s\n";
        Reading reading = new ScenarioReader(Checks.names()).read("test.yaml", text);
        assertThat(reading)
                .as(reading instanceof Reading.Rejected rejected ? rejected.render() : "accepted")
                .isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).family();
    }

    private List<String> heartbeats() {
        return trace.stream()
                .filter(traced -> traced.event() instanceof HeartbeatRecorded)
                .map(traced -> traced.atNanos() / 1_000_000 + " " + ((HeartbeatRecorded) traced.event()).server())
                .toList();
    }

    private List<String> worldEvents() {
        return trace.stream()
                .filter(traced -> traced.event() instanceof WorldEvent)
                .map(traced -> traced.atNanos() / 1_000_000 + " " + traced.event())
                .toList();
    }

    private static boolean isFrame(Event event) {
        return event instanceof FrameSent || event instanceof FrameReceived;
    }

    private static FrameSent sent(long frame, long answers) {
        return new FrameSent(frame, Edge.REQUEST, "server-2", "list", 1, 10, answers);
    }

    private static FrameSent replied(long frame, long answers) {
        return new FrameSent(frame, Edge.REPLY, "server-1", "list", 3, 10, answers);
    }

    private static FrameReceived received(long frame) {
        return new FrameReceived(frame, Edge.REPLY, "server-1", "list", 1, 2, 10);
    }

    private static HeartbeatRecorded heartbeat(String server) {
        return new HeartbeatRecorded(server);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
