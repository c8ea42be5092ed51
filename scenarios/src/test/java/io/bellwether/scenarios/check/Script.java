package io.bellwether.scenarios.check;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A trace written by hand, and told to a check line by line: {@code script.at(60).crash("server-3")}. */
public final class Script {

    private final Check check;
    private final Map<String, Long> skewMicros = new HashMap<>();
    private final Map<String, Integer> incarnations = new HashMap<>();
    private long seq;
    private long nowNanos;

    private Script(Check check) {
        this.check = check;
    }

    /** Default settings, three servers, delays from 1 to 10 ms, clocks that drift by at most 50 ppm. */
    public static Script of(Function<CheckContext, Check> factory) {
        return new Script(factory.apply(context()));
    }

    /** The same, on a machine that is late. */
    public static Script late(Duration jitter, Function<CheckContext, Check> factory) {
        return new Script(factory.apply(context(jitter)));
    }

    static CheckContext context() {
        return context(Duration.ZERO);
    }

    private static CheckContext context(Duration jitter) {
        return new CheckContext(
                List.of("server-1", "server-2", "server-3"),
                List.of("client-1"),
                ClusterSettings.DEFAULT,
                Duration.ofMillis(1),
                Duration.ofMillis(10),
                Duration.ofMillis(20),
                50,
                jitter);
    }

    public Script at(double seconds) {
        nowNanos = Math.round(seconds * 1e9);
        return this;
    }

    public Script world(Event event) {
        check.onEvent(new TraceEvent(++seq, nowNanos, TraceEvent.WORLD, 0, 0, event));
        return this;
    }

    public Script node(String node, Event event) {
        long micros = nowNanos / 1_000 + skewMicros.getOrDefault(node, 0L);
        check.onEvent(new TraceEvent(++seq, nowNanos, node, incarnations.getOrDefault(node, 1), micros, event));
        return this;
    }

    public Verdict end(double seconds) {
        at(seconds).world(new WorldEvent.RunEnded(seq));
        return check.conclude(nowNanos);
    }

    /** Whether a machine that is too late can be to blame for all that was found. */
    public boolean mayBeTheMachines() {
        return check.mayBeTheMachines();
    }

    // ---- nodes

    public Script start(String node, String role) {
        return node(node, new NodeEvent.NodeStarted(role));
    }

    /** Servers come up and learn their ranks: server-2 has rank 2. */
    public Script servers(int count) {
        for (int rank = 1; rank <= count; rank++) {
            server(rank);
        }
        return this;
    }

    public Script server(int rank) {
        return start("server-" + rank, "server").node("server-" + rank, new NodeEvent.RankAssigned(rank));
    }

    public Script crash(String node) {
        return world(new WorldEvent.NodeCrashed(node));
    }

    public Script restart(String node) {
        int incarnation = incarnations.merge(node, 2, (now, first) -> now + 1);
        return world(new WorldEvent.NodeRestarted(node, incarnation));
    }

    public Script pause(String node) {
        return world(new WorldEvent.NodePaused(node));
    }

    public Script resume(String node) {
        return world(new WorldEvent.NodeResumed(node));
    }

    // ---- the network

    public Script drops(String from, String to) {
        return world(new WorldEvent.FrameDropped(1, from, to, "test"));
    }

    public Script cut(String a, String b) {
        return cutOneWay(a, b).cutOneWay(b, a);
    }

    public Script cutOneWay(String from, String to) {
        return world(new WorldEvent.LinkCut(from, to));
    }

    public Script heal(String a, String b) {
        return world(new WorldEvent.LinkHealed(a, b)).world(new WorldEvent.LinkHealed(b, a));
    }

    public Script fault(int id, String kind, String... targets) {
        return world(new WorldEvent.FaultStarted(id, kind, List.of(targets), kind));
    }

    public Script endOfFault(int id, String kind) {
        return world(new WorldEvent.FaultEnded(id, kind, 1));
    }

    // ---- frames

    public Script sends(String node, long frame, String what, String to, long clock) {
        return node(node, new NodeEvent.FrameSent(frame, Edge.REQUEST, to, what, clock, 100, 0));
    }

    public Script receives(String node, long frame, String what, String from, long carried, long clock) {
        return node(node, new NodeEvent.FrameReceived(frame, Edge.REPLY, from, what, carried, clock, 100));
    }

    public Script replies(String node, long frame, String what, String to, long clock, long answers) {
        return node(node, new NodeEvent.FrameSent(frame, Edge.REPLY, to, what, clock, 100, answers));
    }

    // ---- elections

    public Script electing(String node, String... asked) {
        return node(node, new NodeEvent.ElectionStarted("test", List.of(asked)));
    }

    public Script elected(String node, long epoch) {
        return node(node, new NodeEvent.CoordinatorElected(epoch, 1));
    }

    public Script follows(String node, String coordinator, long epoch) {
        return node(node, new NodeEvent.CoordinatorFollowed(coordinator, epoch));
    }

    public Script stepsDown(String node, long epoch) {
        return node(node, new NodeEvent.SteppedDown(epoch, "test"));
    }

    // ---- writes

    /** A client is told that its message is stored, in the first life of the server. */
    public Script accepts(String server, String id, long sequence) {
        return node(server, new NodeEvent.WriteAccepted(id, "publish", server + "@1", sequence, sequence));
    }

    public Script applies(String server, String id, String origin, long sequence) {
        return node(server, new NodeEvent.WriteApplied(id, origin, sequence, sequence));
    }

    /** The server holds so many writes of {@code server-1@1}. */
    public Script declares(String server, long writes, String hash) {
        TreeMap<String, Long> vector = new TreeMap<>(Map.of("server-1@1", writes));
        return node(server, new NodeEvent.StateDeclared(vector, hash, writes));
    }

    public Script diskFault(String server, String kind) {
        return world(new WorldEvent.DiskFault(server, kind, "test"));
    }

    public Script sendsMessage(String client, String id, String topic, String text) {
        return node(client, new NodeEvent.MessageSent(id, topic, text));
    }

    public Script showsMessage(String client, String id, String topic, String text) {
        return node(client, new NodeEvent.MessageShown(topic, "alice", text, id));
    }

    public Script serves(String server, String topic, String... ids) {
        return node(server, new NodeEvent.HistoryServed(topic, "", List.of(ids)));
    }

    // ---- clocks

    /** From now on this node's clock is that far ahead of the world's. */
    public Script skew(String node, long micros) {
        skewMicros.put(node, micros);
        return this;
    }

    /** The node declares something that no check looks at, and so shows its clock. */
    public Script shows(String... nodes) {
        for (String node : nodes) {
            node(node, new NodeEvent.ReferenceReachable(true));
        }
        return this;
    }
}
