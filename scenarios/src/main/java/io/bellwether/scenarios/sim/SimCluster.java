package io.bellwether.scenarios.sim;

import io.bellwether.runtime.clock.FaultyClock;
import io.bellwether.runtime.sim.disk.DiskObserver;
import io.bellwether.runtime.sim.disk.DiskSettings;
import io.bellwether.runtime.sim.disk.VirtualDisk;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.net.LinkSettings;
import io.bellwether.runtime.sim.net.NetworkSettings;
import io.bellwether.runtime.sim.net.VirtualNetwork;
import io.bellwether.runtime.sim.net.WorldEventObserver;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.drive.EventRecorder;
import io.bellwether.scenarios.drive.FirstStarts;
import io.bellwether.scenarios.model.ClockProfile;
import io.bellwether.scenarios.model.NetworkProfile;
import io.bellwether.scenarios.model.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** All nodes of a scenario in one simulation, and the network between them. */
final class SimCluster {

    private final Scenario scenario;
    private final Simulation simulation;
    private final VirtualNetwork network;
    private final Map<String, SimNode> nodes = new LinkedHashMap<>();

    SimCluster(Scenario scenario, Simulation simulation, EventRecorder recorder, NodeLives lives) {
        this.scenario = scenario;
        this.simulation = simulation;
        this.network = new VirtualNetwork(
                simulation, networkSettings(scenario.network()), new WorldEventObserver(recorder::record));
        DiskSettings diskSettings = DiskSettings.DEFAULT.sync(
                scenario.disk().sync().least(), scenario.disk().sync().most());
        DiskObserver diskObserver =
                (host, kind, detail) -> recorder.record(new WorldEvent.DiskFault(host, kind, detail));
        for (String name : scenario.cluster().nodes()) {
            ClockProfile profile = scenario.clocks().getOrDefault(name, ClockProfile.TRUE);
            nodes.put(
                    name,
                    new SimNode(
                            simulation.process(name),
                            network.host(name),
                            new VirtualDisk(name, simulation, diskSettings, diskObserver),
                            new FaultyClock(simulation::nowNanos, profile.offset(), profile.driftPartsPerBillion()),
                            simulation.choices(),
                            recorder,
                            lives.of(name)));
        }
    }

    private static NetworkSettings networkSettings(NetworkProfile profile) {
        LinkSettings link = new LinkSettings(
                profile.latency().least(),
                profile.latency().most(),
                profile.bandwidthBytesPerSecond().orElse(0));
        return NetworkSettings.DEFAULT
                .link(link)
                .connectionTimeout(profile.connectionTimeout())
                .sendBufferBytes(profile.sendBufferBytes())
                .highWaterMark(profile.highWaterMark());
    }

    void start() {
        FirstStarts.of(scenario).forEach(first -> simulation.at(first.at(), node(first.node())::start));
    }

    SimNode node(String name) {
        return nodes.get(name);
    }

    VirtualNetwork network() {
        return network;
    }
}
