package io.bellwether.scenarios.real;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.ServerRanked;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Nodes that declare what a test says, when it says, and obey everything. Each starts at once, and the reference ranks a
 * server as soon as it starts. What is asked of the cluster is written down, with the scenario's time in milliseconds.
 */
final class ScriptedCluster implements RealHost, RealCluster {

    private record Declared(long heardNanos, TraceEvent event) {}

    private final HandDrivenClock clock;
    private final Queue<Declared> declared = new PriorityQueue<>(Comparator.comparingLong(Declared::heardNanos));
    private final Map<Long, UnexpectedEnd> ends = new TreeMap<>();
    private final Map<String, String> deafTo = new TreeMap<>();
    private final Map<String, Integer> lives = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<Runnable> onBegin = new ArrayList<>();
    private TimeScale scale = TimeScale.REAL;
    private long beganNanoTime;
    private long effects;
    private Optional<String> stuck = Optional.empty();
    private Optional<Path> kept = Optional.empty();
    private boolean closed;

    ScriptedCluster(HandDrivenClock clock) {
        this.clock = clock;
    }

    /** A node declares that at this time of the scenario, and it is heard so much later for real. */
    void declares(String node, Duration at, Duration heardAfter, Event event) {
        onBegin.add(() -> {
            long nanoTime = beganNanoTime + scale.real(at).toNanos();
            add(node, nanoTime, nanoTime + heardAfter.toNanos(), event);
        });
    }

    /** A node ends by itself at this time of the scenario. */
    void ends(String node, Duration at, int exitCode, String log) {
        onBegin.add(
                () -> ends.put(beganNanoTime + scale.real(at).toNanos(), new UnexpectedEnd(node, 1, exitCode, log)));
    }

    /** No node ever stands by. */
    void hangs(String complaint) {
        stuck = Optional.of(complaint);
    }

    /** Every fault of the network changes so much. */
    void linkFaultsHit(long frames) {
        effects = frames;
    }

    List<String> calls() {
        return calls;
    }

    boolean isClosed() {
        return closed;
    }

    private void add(String node, long nanoTime, long heardNanos, Event event) {
        declared.add(new Declared(
                heardNanos, new TraceEvent(0, nanoTime, node, lives.getOrDefault(node, 1), nanoTime / 1_000, event)));
    }

    private void wrote(String call) {
        calls.add(scale.ofScenario(clock.nanoTime() - beganNanoTime) / 1_000_000 + " " + call);
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public Optional<String> cannot(Action action) {
        return SimulatorOnly.reason(action);
    }

    @Override
    public Optional<String> ignores(String setting) {
        return Optional.ofNullable(deafTo.get(setting));
    }

    /** What a script says there does not reach its nodes. */
    void isDeafTo(String setting, String because) {
        deafTo.put(setting, because);
    }

    @Override
    public Optional<String> obstacle(Scenario scenario) {
        return Optional.empty();
    }

    @Override
    public RealCluster open(Scenario scenario, TimeScale chosen, long seed) {
        scale = chosen;
        return this;
    }

    @Override
    public void standBy(List<String> nodes) {
        stuck.ifPresent(complaint -> {
            throw new RunBrokenException(complaint);
        });
    }

    @Override
    public void start(String node, NodeOrder.Start start) {
        if (beganNanoTime == 0) {
            beganNanoTime = start.atNanos();
            onBegin.forEach(Runnable::run);
        }
        lives.merge(node, 1, Integer::sum);
        wrote("start " + node + (lives.get(node) > 1 ? " again" : ""));
        add(node, clock.nanoTime(), clock.nanoTime(), new NodeStarted(node.startsWith("server") ? "server" : node));
        if (node.startsWith("server")) {
            add("reference", clock.nanoTime(), clock.nanoTime(), new ServerRanked(node, node.charAt(7) - '0'));
        }
    }

    @Override
    public void kill(String node) {
        wrote("kill " + node);
    }

    @Override
    public void pause(String node) {
        wrote("pause " + node);
    }

    @Override
    public void resume(String node) {
        wrote("resume " + node);
    }

    @Override
    public Duration slow(String node, double factor) {
        wrote("slow " + node + " " + factor);
        return Duration.ofMillis(5);
    }

    @Override
    public void wipe(String node) {
        wrote("wipe " + node);
    }

    @Override
    public int life(String node) {
        return lives.getOrDefault(node, 0);
    }

    @Override
    public void order(String node, NodeOrder order) {
        wrote(node + " " + order);
    }

    @Override
    public InstalledFault begin(LinkFault fault, List<Link> links) {
        wrote("begin " + fault.keyword() + " on " + links.size());
        return new InstalledFault() {
            @Override
            public long effects() {
                return effects;
            }

            @Override
            public void end() {
                wrote("end " + fault.keyword() + " on " + links.size());
            }
        };
    }

    @Override
    public long reset(Link link) {
        return 1;
    }

    @Override
    public void poll(Consumer<TraceEvent> sink) {
        while (!declared.isEmpty() && declared.peek().heardNanos() <= clock.nanoTime()) {
            sink.accept(declared.remove().event());
        }
    }

    @Override
    public Optional<UnexpectedEnd> unexpectedEnd() {
        return ends.entrySet().stream()
                .filter(end -> end.getKey() <= clock.nanoTime())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public Duration lateness() {
        return Duration.ZERO;
    }

    @Override
    public void keepFiles(Path folder) {
        kept = Optional.of(folder);
    }

    /** Where a copy of the nodes' files was to go. */
    Optional<Path> kept() {
        return kept;
    }

    @Override
    public void close() {
        closed = true;
    }
}
