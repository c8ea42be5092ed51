package io.bellwether.scenarios.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClockRoundFinished;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.CoordinatorFollowed;
import io.bellwether.actors.event.NodeEvent.CoordinatorSuspected;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.ElectionDeferred;
import io.bellwether.actors.event.NodeEvent.ElectionStarted;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.ServerExpired;
import io.bellwether.actors.event.NodeEvent.ServerListed;
import io.bellwether.actors.event.NodeEvent.ServerRanked;
import io.bellwether.runtime.trace.WorldEvent.ExpectationMet;
import io.bellwether.runtime.trace.WorldEvent.ExpectationMissed;
import io.bellwether.runtime.trace.WorldEvent.FaultEnded;
import io.bellwether.runtime.trace.WorldEvent.FaultStarted;
import io.bellwether.runtime.trace.WorldEvent.NodeCrashed;
import io.bellwether.runtime.trace.WorldEvent.RunEnded;
import io.bellwether.scenarios.report.Script;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void aCrashOfTheCoordinatorReadsAsAStory() {
        Timeline timeline = calm(Terminal.PLAIN);
        Script script = new Script(timeline);
        for (String node : List.of("reference", "server-1", "server-2", "server-3")) {
            script.node(node, new NodeStarted("server"));
        }
        script.atMillis(12)
                .node("reference", new ServerRanked("server-1", 1))
                .node("reference", new ServerListed("server-1"))
                .node("reference", new ServerRanked("server-2", 2))
                .node("reference", new ServerRanked("server-3", 3))
                .atMillis(2_031)
                .node("server-3", new CoordinatorElected(epoch(1, 3), 3))
                .atMillis(2_036)
                .node("server-1", new CoordinatorFollowed("server-3", epoch(1, 3)))
                .atMillis(2_037)
                .node("server-2", new CoordinatorFollowed("server-3", epoch(1, 3)))
                .atMillis(30_000)
                .node(
                        "server-3",
                        round(1, offsets(5_000_000L, -5_000_000L), List.of("server-1", "server-2", "server-3")))
                .atMillis(60_000)
                .world(new FaultStarted(1, "crash", List.of("server-3"), ""))
                .world(new NodeCrashed("server-3"))
                .world(new FaultEnded(1, "crash", 1))
                .atMillis(70_114)
                .node("server-1", new CoordinatorSuspected("server-3", "no answer"))
                .node("server-1", new ElectionStarted("", List.of("server-2", "server-3")))
                .atMillis(70_116)
                .node("server-2", new ElectionStarted("", List.of("server-3")))
                .node("server-1", new ElectionDeferred("server-2"))
                .atMillis(72_116)
                .node("server-2", new CoordinatorElected(epoch(2, 2), 2))
                .atMillis(72_118)
                .node("server-1", new CoordinatorFollowed("server-2", epoch(2, 2)))
                .world(new ExpectationMet(
                        "coordinator is server-2", Duration.ofMillis(12_118).toNanos()))
                .atMillis(95_000)
                .node("reference", new ServerExpired("server-3"))
                .atMillis(180_000)
                .world(new RunEnded(1234));
        timeline.finish();

        assertThat(lines)
                .containsExactly(
                        " 0:00.000  4 nodes        start: reference, server-1…3",
                        " 0:00.012  server-1…3     are given their ranks",
                        " 0:02.031  server-3     ● is the coordinator, epoch 1.3",
                        " 0:02.036  server-1,2     follow server-3, epoch 1.3",
                        " 0:30.000  server-3       clock round 1: server-1 +5 s, server-2 −5 s",
                        " 1:00.000  server-3     ! crash",
                        " 1:10.114  server-1     ? suspects server-3: no answer",
                        " 1:10.114  server-1,2     start an election",
                        " 1:10.116  server-1       leaves it to server-2",
                        " 1:12.116  server-2     ● is the coordinator, epoch 2.2",
                        " 1:12.118  server-1       follows server-2, epoch 2.2",
                        " 1:12.118  expected     ✓ coordinator is server-2, after 12.1 s",
                        " 1:35.000  server-3       is off the list: no heartbeat",
                        " 3:00.000  end            the run is over");
    }

    @Test
    void aHundredServersThatFollowAreOneLine() {
        Timeline timeline = calm(Terminal.PLAIN);
        Script script = new Script(timeline);
        script.node("server-100", new CoordinatorElected(epoch(1, 100), 100));
        for (int i = 1; i < 100; i++) {
            script.atMillis(i).node("server-" + i, new CoordinatorFollowed("server-100", epoch(1, 100)));
        }
        timeline.finish();

        assertThat(lines)
                .containsExactly(
                        " 0:00.000  server-100   ● is the coordinator, epoch 1.100",
                        " 0:00.001  server-1…99    follow server-100, epoch 1.100");
    }

    @Test
    void whatHappensAgainMuchLaterIsANewLine() {
        Timeline timeline = calm(Terminal.PLAIN);
        new Script(timeline)
                .node("server-1", new CoordinatorFollowed("server-3", epoch(1, 3)))
                .atMillis(5_000)
                .node("server-2", new CoordinatorFollowed("server-3", epoch(1, 3)));
        timeline.finish();

        assertThat(lines)
                .containsExactly(
                        " 0:00.000  server-1       follows server-3, epoch 1.3",
                        " 0:05.000  server-2       follows server-3, epoch 1.3");
    }

    @Test
    void clockRoundsThatFindNothingNewAreOneLineUntilSomethingElseHappens() {
        Timeline timeline = calm(Terminal.PLAIN);
        List<String> all = List.of("server-1", "server-2", "server-3");
        Script script = new Script(timeline);
        for (int i = 1; i <= 4; i++) {
            script.at(Duration.ofSeconds(30L * i)).node("server-3", round(i, offsets(100L * i, -20), all));
        }
        script.at(Duration.ofSeconds(150))
                .node("server-3", round(5, offsets(90_000, -20), List.of("server-2", "server-3")))
                .at(Duration.ofSeconds(180))
                .node("server-3", round(6, offsets(10, -20), all));
        timeline.finish();

        assertThat(lines)
                .containsExactly(
                        " 0:30.000  server-3       clock round 1: server-1 +100 µs, server-2 −20 µs",
                        " 1:00.000  server-3       clock rounds 2–4: every clock within 400 µs",
                        " 2:30.000  server-3       clock round 5: server-1 +90 ms, server-2 −20 µs; without the vote of server-1",
                        " 3:00.000  server-3       clock round 6: server-1 +10 µs, server-2 −20 µs");
    }

    @Test
    void aLastingFaultIsToldAtBothEndsWithItsEffects() {
        Timeline timeline = calm(Terminal.PLAIN);
        new Script(timeline)
                .world(new FaultStarted(1, "partition", List.of("server-1", "server-2"), "server-1 | server-2"))
                .atMillis(20_000)
                .world(new FaultEnded(1, "partition", 143));
        timeline.finish();

        assertThat(lines)
                .containsExactly(
                        " 0:00.000  server-1,2   ! partition: server-1 | server-2",
                        " 0:20.000  server-1,2   ! partition is over, 143 effects");
    }

    @Test
    void aServerIsToldToBeListedAgainOnlyIfItWasOffTheList() {
        Timeline timeline = calm(Terminal.PLAIN);
        new Script(timeline)
                .node("reference", new ServerListed("server-1"))
                .atMillis(40_000)
                .node("reference", new ServerExpired("server-1"))
                .atMillis(50_000)
                .node("reference", new ServerListed("server-1"));
        timeline.finish();

        assertThat(lines)
                .containsExactly(
                        " 0:40.000  server-1       is off the list: no heartbeat",
                        " 0:50.000  server-1       is on the list again");
    }

    @Test
    void peopleAreQuotedAndBotsAreNot() {
        Timeline timeline = calm(Terminal.PLAIN);
        new Script(timeline)
                .node("alice", new ClientAnswered(1, "login", "sucesso", ""))
                .node("bot-1", new ClientAnswered(1, "login", "sucesso", ""))
                .node("alice", new MessageShown("geral", "bob", "oi", "m1"))
                .node("alice", new MessageShown("geral", "bot-1", "…", "m2"))
                .node("bot-1", new MessageShown("geral", "bob", "oi", "m1"));
        timeline.finish();

        assertThat(lines)
                .containsExactly(
                        " 0:00.000  alice          login: sucesso",
                        " 0:00.000  alice          sees bob in geral: “oi”");
    }

    @Test
    void aMissedExpectationSaysWhatWasFound() {
        Timeline timeline = calm(Terminal.PLAIN);
        new Script(timeline).world(new ExpectationMissed("coordinator is server-2", "coordinator is server-1"));
        timeline.finish();

        assertThat(lines)
                .containsExactly(" 0:00.000  expected     ✗ coordinator is server-2; found: coordinator is server-1");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        Timeline timeline = calm(new Terminal(50, false, false));
        new Script(timeline)
                .node("server-1", new CoordinatorSuspected("server-3", "it did not answer for twelve seconds"));
        timeline.finish();

        assertThat(lines).containsExactly(" 0:00.000  server-1     ? suspects server-3: it d…");
        assertThat(lines.get(0)).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void framesAreToldOnlyWhenAskedFor() {
        FrameSent frame = new FrameSent(7, Edge.REQUEST, "server-3", "heartbeat", 12, 40, 0);
        Timeline calm = calm(Terminal.PLAIN);
        new Script(calm).node("server-1", frame);
        calm.finish();
        assertThat(lines).isEmpty();

        Timeline verbose = Timeline.verbose(Terminal.PLAIN, lines::add);
        new Script(verbose).node("server-1", frame);
        verbose.finish();
        assertThat(lines)
                .containsExactly(" 0:00.000  server-1       → server-3  heartbeat (request)  clock 12  40 bytes");
    }

    @Test
    void onAColourTerminalTheLeaderStandsOut() {
        Timeline timeline = calm(new Terminal(80, true, true));
        new Script(timeline).node("server-3", new CoordinatorElected(epoch(1, 3), 3));
        timeline.finish();

        assertThat(lines)
                .containsExactly("\u001b[2m 0:00.000\u001b[0m  server-3     "
                        + "\u001b[1;36m● is the coordinator, epoch 1.3\u001b[0m");
    }

    private Timeline calm(Terminal terminal) {
        return Timeline.calm(terminal, List.of("bot-1"), lines::add);
    }

    private static long epoch(int round, int rank) {
        Epoch epoch = Epoch.NONE;
        for (int i = 0; i < round; i++) {
            epoch = epoch.next(rank);
        }
        return epoch.number();
    }

    private static ClockRoundFinished round(long round, SortedMap<String, Long> offsets, List<String> voters) {
        return new ClockRoundFinished(round, offsets, voters, 0, 4_000);
    }

    private static SortedMap<String, Long> offsets(long first, long second) {
        SortedMap<String, Long> offsets = new TreeMap<>();
        offsets.put("server-1", first);
        offsets.put("server-2", second);
        offsets.put("server-3", 0L);
        return offsets;
    }
}
