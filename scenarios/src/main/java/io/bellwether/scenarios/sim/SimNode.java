package io.bellwether.scenarios.sim;

import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.port.Randomness;
import io.bellwether.runtime.sim.clock.VirtualClock;
import io.bellwether.runtime.sim.disk.VirtualDisk;
import io.bellwether.runtime.sim.kernel.Choices;
import io.bellwether.runtime.sim.kernel.SimProcess;
import io.bellwether.runtime.sim.net.VirtualHost;

/** One node and the machine it runs on. Process, host, disk and clock outlive each of its lives. */
final class SimNode {

    private final SimProcess process;
    private final VirtualHost host;
    private final VirtualDisk disk;
    private final VirtualClock clock;
    private final Randomness randomness;
    private final EventRecorder recorder;
    private final NodeLife life;
    private NodeEvents events;
    private boolean up;

    SimNode(
            SimProcess process,
            VirtualHost host,
            VirtualDisk disk,
            VirtualClock clock,
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

    String name() {
        return process.name();
    }

    boolean isUp() {
        return up;
    }

    boolean isPaused() {
        return process.isPaused();
    }

    SimProcess process() {
        return process;
    }

    VirtualDisk disk() {
        return disk;
    }

    VirtualClock clock() {
        return clock;
    }

    /** Starts the first life, or the next one after a crash. */
    void start() {
        if (!process.isUp()) {
            process.restart();
        }
        up = true;
        events = new NodeEvents(recorder, name(), process.incarnation(), clock);
        life.begin(process, new NodePorts(name(), host.boot(), disk.open(), clock, events, randomness));
    }

    /** Kills it: what was volatile, in flight or not synced is gone. */
    void crash() {
        up = false;
        events.silence();
        process.crash();
        host.crash();
        disk.crash();
    }
}
