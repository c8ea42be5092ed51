package io.bellwether.scenarios.real;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.drive.DrivenNode;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.model.ClockProfile;
import io.bellwether.scenarios.model.NodeFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** One node for real. What its machine suffered outlives each of its lives. */
final class RealNode implements DrivenNode {

    private final String name;
    private final RealCluster cluster;
    private final ScenarioClock time;
    private final RealClock clock;
    private final RealDisk disk;
    private final Consumer<WorldEvent> announce;
    private boolean up;
    private boolean paused;
    private long resumedNanos;

    RealNode(
            String name, RealCluster cluster, ScenarioClock time, ClockProfile profile, Consumer<WorldEvent> announce) {
        this.name = name;
        this.cluster = cluster;
        this.time = time;
        this.clock = new RealClock(time, profile);
        this.disk = new RealDisk(this::order);
        this.announce = announce;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isUp() {
        return up;
    }

    @Override
    public boolean isPaused() {
        return paused;
    }

    @Override
    public int incarnation() {
        return cluster.life(name);
    }

    @Override
    public void start() {
        cluster.start(name, clock.start());
        up = true;
        clock.driftSince().ifPresent(this::order);
        disk.lifeBegan();
    }

    @Override
    public void crash() {
        cluster.kill(name);
        ended();
    }

    /** Its life is over, whoever ended it. */
    void ended() {
        up = false;
        paused = false;
    }

    @Override
    public void pause() {
        cluster.pause(name);
        paused = true;
    }

    @Override
    public void resume() {
        cluster.resume(name);
        paused = false;
        resumedNanos = time.nowNanos();
    }

    /** Whether a pause of it ended after the wall clock showed that. */
    boolean resumedAfter(long nanoTime) {
        return time.at(nanoTime) < resumedNanos;
    }

    @Override
    public Duration slow(double factor) {
        return Duration.ofNanos(time.nanosOf(cluster.slow(name, factor)));
    }

    @Override
    public void fullSpeed() {
        cluster.slow(name, 1);
    }

    @Override
    public void stepClock(Duration by) {
        order(clock.step(by));
    }

    @Override
    public void driftClock(long partsPerBillion) {
        order(clock.drift(partsPerBillion));
    }

    @Override
    public long driftPartsPerBillion() {
        return clock.driftPartsPerBillion();
    }

    @Override
    public List<InstalledFault> breakDisk(NodeFault fault) {
        return List.of(disk.breakAs(fault));
    }

    /** Its disk refused something, because of a fault of that kind. */
    void diskRefused(String kind) {
        disk.refused(kind);
    }

    @Override
    public void wipe() {
        cluster.wipe(name);
        announce.accept(new WorldEvent.DiskFault(name, "wipe", "everything on it is gone"));
    }

    /** Tells its newest life. A node that is down hears nothing. */
    void order(NodeOrder order) {
        if (up) {
            cluster.order(name, order);
        }
    }
}
