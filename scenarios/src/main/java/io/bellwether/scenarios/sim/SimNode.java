package io.bellwether.scenarios.sim;

import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.port.Randomness;
import io.bellwether.runtime.clock.FaultyClock;
import io.bellwether.runtime.sim.disk.VirtualDisk;
import io.bellwether.runtime.sim.kernel.Choices;
import io.bellwether.runtime.sim.kernel.SimProcess;
import io.bellwether.runtime.sim.net.VirtualHost;
import io.bellwether.scenarios.drive.DrivenNode;
import io.bellwether.scenarios.drive.EventRecorder;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.model.NodeFault;
import java.time.Duration;
import java.util.List;

/** One node and the machine it runs on. Process, host, disk and clock outlive each of its lives. */
final class SimNode implements DrivenNode {

    /** What a message costs on a slow node, times its factor. At normal speed a message takes no virtual time. */
    private static final Duration NOMINAL_MESSAGE = Duration.ofNanos(50_000);

    private final SimProcess process;
    private final VirtualHost host;
    private final VirtualDisk disk;
    private final FaultyClock clock;
    private final Randomness randomness;
    private final EventRecorder recorder;
    private final NodeLife life;
    private NodeEvents events;
    private boolean up;

    SimNode(
            SimProcess process,
            VirtualHost host,
            VirtualDisk disk,
            FaultyClock clock,
            Choices choices,
            EventRecorder recorder,
            NodeLife life) {
        this.process = process;
        this.host = host;
        this.disk = disk;
        this.clock = clock;
        this.randomness = (purpose, bound) ->
                choices.point("node/" + process.name() + "/" + purpose).nextInt(bound);
        this.recorder = recorder;
        this.life = life;
    }

    /** What a message costs on a node that takes {@code factor} times as long. */
    static Duration perMessage(double factor) {
        return Duration.ofNanos(Math.round(NOMINAL_MESSAGE.toNanos() * factor));
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public boolean isUp() {
        return up;
    }

    @Override
    public boolean isPaused() {
        return process.isPaused();
    }

    @Override
    public int incarnation() {
        return process.incarnation();
    }

    @Override
    public void start() {
        if (!process.isUp()) {
            process.restart();
        }
        up = true;
        events = new NodeEvents(recorder, name(), process.incarnation(), clock);
        life.begin(process, new NodePorts(name(), host.boot(), disk.open(), clock, events, randomness));
    }

    @Override
    public void crash() {
        up = false;
        events.silence();
        process.crash();
        host.crash();
        disk.crash();
    }

    @Override
    public void pause() {
        process.pause();
    }

    @Override
    public void resume() {
        process.resume();
    }

    @Override
    public Duration slow(double factor) {
        process.slowDown(perMessage(factor));
        return perMessage(factor);
    }

    @Override
    public void fullSpeed() {
        process.slowDown(Duration.ZERO);
    }

    @Override
    public void stepClock(Duration by) {
        clock.step(by);
    }

    @Override
    public void driftClock(long partsPerBillion) {
        clock.drift(partsPerBillion);
    }

    @Override
    public long driftPartsPerBillion() {
        return clock.driftPartsPerBillion();
    }

    @Override
    public List<InstalledFault> breakDisk(NodeFault fault) {
        return SimDiskFault.install(disk, fault);
    }

    @Override
    public void wipe() {
        disk.wipe();
    }
}
