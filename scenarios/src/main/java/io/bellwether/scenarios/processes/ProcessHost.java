package io.bellwether.scenarios.processes;

import io.bellwether.runtime.link.FaultProxy;
import io.bellwether.runtime.link.FaultProxySettings;
import io.bellwether.runtime.store.SqliteLibrary;
import io.bellwether.scenarios.launch.Capacity;
import io.bellwether.scenarios.launch.Leftovers;
import io.bellwether.scenarios.launch.LifePlan;
import io.bellwether.scenarios.launch.RunFiles;
import io.bellwether.scenarios.launch.RunnerHomes;
import io.bellwether.scenarios.launch.RunnerState;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.CannotRunException;
import io.bellwether.scenarios.real.RealCluster;
import io.bellwether.scenarios.real.RealHost;
import io.bellwether.scenarios.real.SimulatorOnly;
import io.bellwether.scenarios.real.TimeScale;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** This machine as a place where the nodes of a scenario are processes. */
public final class ProcessHost implements RealHost {

    private final RunnerState state;
    private final ProcessPool pool;
    private final Consumer<String> notices;

    private ProcessHost(RunnerState state, ProcessPool pool, Consumer<String> notices) {
        this.state = state;
        this.pool = pool;
        this.notices = notices;
    }

    /**
     * Ends first what a killed runner left behind.
     *
     * @param notices told, in a line, what was cleaned up, and what of a run could not be kept
     */
    public static ProcessHost open(NodeProgram program, Consumer<String> notices) {
        Leftovers.clean(notices);
        RunnerState state = RunnerState.open(RunnerHomes.chosen());
        try {
            NodeProgram sharing = program.with(SqliteLibrary.unpack(state.shared()));
            return new ProcessHost(state, new ProcessPool(sharing, state), notices);
        } catch (IOException e) {
            state.close();
            throw new CannotRunException("what all nodes share cannot be laid out: " + e.getMessage());
        }
    }

    @Override
    public String name() {
        return "processes";
    }

    /** Its links see ZeroMQ's messages, so they can do to one of them what TCP never does. */
    @Override
    public Optional<String> cannot(Action action) {
        return action instanceof LinkFault ? Optional.empty() : SimulatorOnly.reason(action);
    }

    @Override
    public Optional<String> ignores(String setting) {
        return SimulatorOnly.setting(setting);
    }

    @Override
    public Optional<String> obstacle(Scenario scenario) {
        return Capacity.ofThisMachine().obstacle(scenario.cluster());
    }

    @Override
    public RealCluster open(Scenario scenario, TimeScale scale, long seed) {
        try {
            return cluster(scenario, scale, seed);
        } catch (IOException e) {
            throw new CannotRunException("the run cannot be prepared: " + e.getMessage());
        }
    }

    private RealCluster cluster(Scenario scenario, TimeScale scale, long seed) throws IOException {
        LinkEvents linkEvents = new LinkEvents();
        FaultProxySettings links = FaultProxySettings.DEFAULT
                .link(LinkRules.of(scenario.network(), scale))
                .connectionTimeout(scale.real(scenario.network().connectionTimeout()))
                .seed(seed);
        RunParts parts = new RunParts(
                new RunFiles(state.newRun(), notices),
                new NodePlaces(scenario.cluster()),
                FaultProxy.open(links, linkEvents),
                linkEvents,
                Signals.open(),
                Executors.newSingleThreadScheduledExecutor(task -> {
                    Thread thread = new Thread(task, "slow-nodes");
                    thread.setDaemon(true);
                    return thread;
                }));
        try {
            return new ProcessCluster(new LifePlan(scenario), scale, parts, nodes(scenario, scale, seed, parts));
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private Map<String, ProcessNode> nodes(Scenario scenario, TimeScale scale, long seed, RunParts parts)
            throws IOException {
        NodeLauncher launcher = new NodeLauncher(pool, new NodeArguments(scenario, parts.places(), scale, seed));
        Map<String, ProcessNode> nodes = new LinkedHashMap<>();
        for (String name : scenario.cluster().nodes()) {
            NodeFolder folder = NodeFolder.make(parts.files().of(name));
            folder.writeRoutes(parts.places().routes(name, parts.links()));
            nodes.put(name, new ProcessNode(name, folder, launcher, parts.signals()));
        }
        return nodes;
    }

    @Override
    public void close() {
        pool.close();
        state.close();
    }
}
