package io.bellwether.scenarios.check.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectivityTest {

    private final Connectivity connectivity = new Connectivity(List.of("a", "b", "c"));
    private long nowNanos;

    @Test
    void whoHasNotStartedDoesNotLive() {
        start("a");

        assertThat(connectivity.isLive("a")).isTrue();
        assertThat(connectivity.isLive("b")).isFalse();
        assertThat(connectivity.connectedSince("a", "b")).isEqualTo(Connectivity.NEVER);
    }

    @Test
    void twoAreConnectedSinceTheLaterOfTheirStarts() {
        at(3);
        start("a");
        at(5);
        start("b");

        assertThat(connectivity.connectedSince("a", "b")).isEqualTo(5);
        assertThat(connectivity.groups()).containsExactly(new Group(List.of("a", "b"), 5, true));
    }

    @Test
    void aPartitionMakesTwoGroupsAndHealingOne() {
        allStart();
        at(10);
        cut("c", "a");
        cut("a", "c");
        cut("c", "b");
        cut("b", "c");
        assertThat(connectivity.groups())
                .containsExactly(new Group(List.of("a", "b"), 10, true), new Group(List.of("c"), 10, true));

        at(20);
        for (String other : List.of("a", "b")) {
            world(new WorldEvent.LinkHealed("c", other));
            world(new WorldEvent.LinkHealed(other, "c"));
        }
        assertThat(connectivity.groups()).containsExactly(new Group(List.of("a", "b", "c"), 20, true));
    }

    @Test
    void aLinkThatIsCutOneWayLeavesOneGroupThatIsNotSettled() {
        allStart();
        cut("a", "b");

        assertThat(connectivity.groups()).extracting(Group::settled).containsExactly(false);
        assertThat(connectivity.connectedSince("b", "a")).isEqualTo(Connectivity.NEVER);
        assertThat(connectivity.connectedSince("b", "c")).isZero();
    }

    @Test
    void aGroupThatAChangeLeavesAloneKeepsItsAge() {
        allStart();
        at(10);
        cut("c", "a");
        cut("a", "c");
        cut("c", "b");
        cut("b", "c");
        connectivity.groups();
        at(50);
        world(new WorldEvent.NodeCrashed("c"));

        assertThat(connectivity.groups()).containsExactly(new Group(List.of("a", "b"), 10, true));
    }

    @Test
    void aRestartBetweenTwoLooksIsNotMissed() {
        allStart();
        connectivity.groups();
        at(10);
        world(new WorldEvent.NodeCrashed("c"));
        world(new WorldEvent.NodeRestarted("c", 2));

        assertThat(connectivity.groups()).containsExactly(new Group(List.of("a", "b", "c"), 10, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "packet-loss", "latency", "slow", "corrupt", "disk-full", "disk-error"})
    void whileAFaultKeepsFramesFromArrivingInTimeNobodyIsConnected(String kind) {
        allStart();
        world(new WorldEvent.FaultStarted(1, kind, List.of("a"), ""));
        assertThat(connectivity.connectedSince("a", "b")).isEqualTo(Connectivity.NEVER);

        at(5);
        world(new WorldEvent.FaultEnded(1, kind, 9));
        assertThat(connectivity.connectedSince("a", "b")).isEqualTo(5);
    }

    @Test
    void overlappingFaultsDisturbUntilTheLastHasEnded() {
        allStart();
        world(new WorldEvent.FaultStarted(1, "loss", List.of("a"), ""));
        world(new WorldEvent.FaultStarted(2, "slow", List.of("a"), ""));
        at(5);
        world(new WorldEvent.FaultEnded(1, "loss", 9));
        assertThat(connectivity.liveSince("a")).isEqualTo(Connectivity.NEVER);
        assertThat(connectivity.liveSince("b")).isZero();

        at(7);
        world(new WorldEvent.FaultEnded(2, "slow", 9));
        assertThat(connectivity.liveSince("a")).isEqualTo(7);
    }

    @Test
    void aFaultWithoutTargetsDisturbsEveryone() {
        allStart();
        world(new WorldEvent.FaultStarted(1, "latency", List.of(), ""));

        assertThat(connectivity.groups()).extracting(Group::settled).containsExactly(false);
        assertThat(connectivity.liveSince("b")).isEqualTo(Connectivity.NEVER);
    }

    @Test
    void whatIsLostOnTheWayToADeadNodeDisturbsNobody() {
        allStart();
        world(new WorldEvent.NodeCrashed("c"));
        at(9);
        world(new WorldEvent.FrameDropped(1, "a", "c", "host down"));

        assertThat(connectivity.liveSince("a")).isZero();
    }

    /** Guards against work per event that grows with the cluster: each cut alone would regroup a hundred servers. */
    @Test
    void aPartitionOfAHundredServersIsGroupedOnce() {
        List<String> servers =
                IntStream.range(0, 100).mapToObj(i -> String.format("s%02d", i)).toList();
        Connectivity large = new Connectivity(servers);
        servers.forEach(server -> large.onEvent(new TraceEvent(1, 0, server, 1, 0, new NodeStarted("server"))));
        for (String from : servers.subList(0, 50)) {
            for (String to : servers.subList(50, 100)) {
                large.onEvent(new TraceEvent(1, 5, TraceEvent.WORLD, 0, 0, new WorldEvent.LinkCut(from, to)));
                large.onEvent(new TraceEvent(1, 5, TraceEvent.WORLD, 0, 0, new WorldEvent.LinkCut(to, from)));
            }
        }

        assertThat(large.changes()).isEqualTo(100 + 2 * 5_000);
        assertThat(large.groups())
                .containsExactly(
                        new Group(servers.subList(0, 50), 5, true), new Group(servers.subList(50, 100), 5, true));
    }

    private void at(long nanos) {
        nowNanos = nanos;
    }

    private void allStart() {
        List.of("a", "b", "c").forEach(this::start);
    }

    private void start(String node) {
        tell(node, new NodeStarted("server"));
    }

    private void cut(String from, String to) {
        world(new WorldEvent.LinkCut(from, to));
    }

    private void world(Event event) {
        tell(TraceEvent.WORLD, event);
    }

    private void tell(String node, Event event) {
        connectivity.onEvent(new TraceEvent(1, nowNanos, node, 1, 0, event));
    }
}
