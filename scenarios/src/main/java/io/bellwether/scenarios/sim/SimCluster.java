package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.clock.VirtualClock;
import io.bellwether.runtime.sim.disk.DiskObserver;
import io.bellwether.runtime.sim.disk.DiskSettings;
import io.bellwether.runtime.sim.disk.VirtualDisk;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.net.LinkSettings;
import io.bellwether.runtime.sim.net.NetworkSettings;
import io.bellwether.runtime.sim.net.VirtualNetwork;
import io.bellwether.runtime.sim.net.WorldEventObserver;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.model.ClockProfile;
import io.bellwether.scenarios.model.NetworkProfile;
import io.bellwether.scenarios.model.Scenario;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All nodes of a scenario in one simulation, and the network between them. */
final class SimCluster {

    private static final Duration BETWEEN_TWO_STARTS = Duration.ofMillis(10);

    private final Scenario scenario;
    private final Simulation simulation;
    private final VirtualNetwork network;
    private final NodeLives lives;
    private final Map<String, SimNode> nodes = new LinkedHashMap<>();

    SimCluster(Scenario scenario, Simulation simulation, EventRecorder recorder, NodeLives lives) {
        this.scenario = scenario;
        this.simulation = simulation;
        this.lives = lives;
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
                            new VirtualClock(
                                    simulation::nowNanos, profile.offset(), partsPerBillion(profile.driftPpm())),
                            simulation.choices(),
                            recorder,
                            lives.of(name)));
        }
    }

    static long partsPerBillion(double partsPerMillion) {
        return Math.round(partsPerMillion * 1000);
    }

    private static NetworkSettings networkSettings(NetworkProfile profile) {
        LinkSettings link = new LinkSettings(
                profile.latency().least(),
                profile.latency().most(),
                profile.bandwidthBytesPerSecond().orElse(0));
        return NetworkSettings.DEFAULT
                .link(link)
                .connectionTimeout(profile.connectionTimeout())
                .highWaterMark(profile.highWaterMark());
    }

    /**
     * Starts everyone but those who are late. Servers start one after the other, far enough apart that the reference
     * hears them in that order: so server-n gets rank n, whatever the latencies.
     */
    void start() {
        List<String> servers = scenario.cluster().servers();
        Duration apart =
                BETWEEN_TWO_STARTS.plus(scenario.network().latency().most().multipliedBy(4));
        Duration next = Duration.ZERO;
        for (SimNode node : nodes.values()) {
            if (!servers.contains(node.name())) {
                simulation.at(Duration.ZERO, node::start);
            } else if (!scenario.cluster().late().contains(node.name())) {
                next = next.plus(apart);
                simulation.at(next, node::start);
            }
        }
    }

    SimNode node(String name) {
        return nodes.get(name);
    }

    VirtualNetwork network() {
        return network;
    }

    NodeLives lives() {
        return lives;
    }
}
