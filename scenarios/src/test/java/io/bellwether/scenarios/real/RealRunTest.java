package io.bellwether.scenarios.real;

import static io.bellwether.scenarios.real.RealRunBed.family;
import static io.bellwether.scenarios.real.RealRunBed.received;
import static io.bellwether.scenarios.real.RealRunBed.replied;
import static io.bellwether.scenarios.real.RealRunBed.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.HeartbeatRecorded;
import io.bellwether.runtime.sim.disk.DiskFault;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run in real time, with a wall clock and nodes that do what the test says. */
class RealRunTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final TimeScale TEN_TIMES_AS_FAST = new TimeScale(0.1);

    private final RealRunBed bed = new RealRunBed();
    private final ScriptedCluster cluster = bed.cluster;
    private final List<TraceEvent> trace = bed.trace;

    @Test
    void whatIsHeardOutOfOrderIsToldInTheOrderOfItsStamps() {
        cluster.declares("server-1", millis(5_000), Duration.ofMillis(20), heartbeat("first"));
        cluster.declares("server-2", millis(5_010), AT_ONCE, heartbeat("second"));

        RunResult result = bed.run(TimeScale.REAL, "");

        assertThat(heartbeats()).containsExactly("5000 first", "5010 second");
        assertThat(result.world().lateEvents()).isZero();
        assertThat(trace).isSortedAccordingTo((one, other) -> Long.compare(one.atNanos(), other.atNanos()));
    }

    @Test
    void whatIsHeardTooLateIsToldLaterAndCountedAndWidensTheBounds() {
        cluster.declares("server-1", millis(5_000), Duration.ofMillis(90), heartbeat("too late"));
        cluster.declares("server-2", millis(5_010), AT_ONCE, heartbeat("in time"));

        RunResult result = bed.run(TimeScale.REAL, "");

        assertThat(heartbeats()).hasSize(2).first().isEqualTo("5010 in time");
        assertThat(result.world().lateEvents()).isEqualTo(1);
        assertThat(result.world().jitter()).isBetween(Duration.ofMillis(40), Duration.ofMillis(90));
        assertThat(trace).isSortedAccordingTo((one, other) -> Long.compare(one.atNanos(), other.atNanos()));
    }

    @Test
    void whatAPausedNodeHadBegunToSayIsLateWithoutWideningTheBounds() {
        cluster.declares("server-1", millis(9_999), Duration.ofSeconds(10), heartbeat("half said"));

        RunResult result = bed.run(TimeScale.REAL, """
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

        bed.run(TimeScale.REAL, "");

        assertThat(trace.stream().map(TraceEvent::event).filter(event -> isFrame(event)))
                .containsExactly(sent(1, 0), received(1), sent(2, 1));
    }

    @Test
    void theScriptActsByTheWallClockAndTheTraceIsInTheScenariosTime() {
        RunResult result = bed.run(TEN_TIMES_AS_FAST, """
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
        bed.run(TimeScale.REAL, "");

        assertThat(cluster.calls().stream().filter(call -> call.contains("start server")))
                .extracting(call -> call.substring(call.indexOf(' ')))
                .containsExactly(" start server-1", " start server-2", " start server-3");
    }

    @Test
    void anExpectationIsJudgedByWhatHappenedInItsWindowAndNotByWhenItWasHeard() {
        long epoch = Epoch.NONE.next(3).number();
        cluster.declares("server-3", millis(12_999), Duration.ofMillis(20), new CoordinatorElected(epoch, 3));

        RunResult result = bed.run(TimeScale.REAL, """
                  - {at: 10s, expect: {coordinator: none}}
                  - {at: 13s, expect: {coordinator: none}}
                """);

        assertThat(result.expectations()).extracting("met").containsExactly(true, false);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void ofARunThatDoesNotPassTheNodesFilesAreKept() {
        Path remains = Path.of("runs", "test", "1", "nodes");
        RunRequest request = new RunRequest("test.yaml", 1, 1, Optional.of(remains), List.of());
        cluster.ends("server-2", millis(7_000), 1, "no space left");

        RunResult result = bed.target(TimeScale.REAL).run(family(""), request);

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

        RunResult result = bed.target(TimeScale.REAL).run(family(""), request);

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(cluster.kept()).isEmpty();
    }

    @Test
    void aNodeThatDiesByItselfEndsTheRunAndFailsIt() {
        cluster.ends("server-2", millis(7_000), 1, "no space left");

        RunResult result = bed.run(TimeScale.REAL, "");

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.world().broken()).contains("server-2 ended by itself, exit code 1, its log: no space left");
        assertThat(result.virtualTime()).isBetween(millis(7_000), millis(7_010));
        assertThat(worldEvents()).anyMatch(event -> event.endsWith(new WorldEvent.NodeCrashed("server-2").toString()));
        assertThat(cluster.isClosed()).isTrue();
    }

    @Test
    void nodesThatDoNotStandByFailTheRunInsteadOfHangingIt() {
        cluster.hangs("server-1 did not stand by within 60 s; its log: (empty)");

        RunResult result = bed.run(TimeScale.REAL, "");

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.world().broken()).contains("server-1 did not stand by within 60 s; its log: (empty)");
        assertThat(cluster.isClosed()).isTrue();
    }

    @Test
    void aCutTellsWhichLinksNoBytesPassUntilItIsHealed() {
        cluster.linkFaultsHit(4);

        RunResult result = bed.run(TimeScale.REAL, """
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

        RunResult result = bed.run(TimeScale.REAL, """
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

        RunResult result = bed.run(TimeScale.REAL, timeline);

        assertThat(bed.target(TimeScale.REAL).cannotDo(family(timeline), 1)).containsExactly(loss);
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

        RunResult result = bed.run(TimeScale.REAL, file);

        assertThat(bed.target(TimeScale.REAL).ignores(family(file), 1)).containsExactly(sync);
        assertThat(result.world().leftOut()).containsExactly(sync);
    }

    @Test
    void whatHappensAfterTheEndIsNotInTheTrace() {
        cluster.declares("server-1", millis(59_999), Duration.ofMillis(20), heartbeat("in time"));
        cluster.declares("server-1", millis(60_001), AT_ONCE, heartbeat("after the end"));

        bed.run(TimeScale.REAL, "");

        assertThat(heartbeats()).containsExactly("59999 in time");
        assertThat(trace.get(trace.size() - 1).event()).isEqualTo(new WorldEvent.RunEnded(0));
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

    private static HeartbeatRecorded heartbeat(String server) {
        return new HeartbeatRecorded(server);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
