package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.containers.engine.ContainerRun;
import io.bellwether.scenarios.containers.engine.Engine;
import io.bellwether.scenarios.containers.engine.EngineException;
import io.bellwether.scenarios.containers.engine.NoEngineException;
import io.bellwether.scenarios.containers.engine.RunLabel;
import io.bellwether.scenarios.containers.network.CommandFailedException;
import io.bellwether.scenarios.containers.network.ContainerNetwork;
import io.bellwether.scenarios.containers.network.NetworkPowers;
import io.bellwether.scenarios.containers.network.NetworkPowers.Power;
import io.bellwether.scenarios.launch.Capacity;
import io.bellwether.scenarios.launch.Leftovers;
import io.bellwether.scenarios.launch.LifePlan;
import io.bellwether.scenarios.launch.NodeCommand;
import io.bellwether.scenarios.launch.RunFiles;
import io.bellwether.scenarios.launch.RunnerHomes;
import io.bellwether.scenarios.launch.RunnerState;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.CannotRunException;
import io.bellwether.scenarios.real.RealCluster;
import io.bellwether.scenarios.real.RealHost;
import io.bellwether.scenarios.real.TimeScale;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A container engine of this machine as a place where scenarios run. */
public final class ContainerHost implements RealHost {

    /** The engine does much of its work one thing after the other anyway. */
    private static final int AT_ONCE = 4;

    /** The label of images whose program declares events to its runner and obeys its orders. */
    private static final String SPEAKS = "io.bellwether.side-channel";

    /** Of this process, which may have several at the same time. */
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Engine engine;
    private final NodeImages images;
    private final Abilities abilities;
    private final RunnerState state;
    private final Consumer<String> notices;

    private ContainerHost(
            Engine engine, NodeImages images, Abilities abilities, RunnerState state, Consumer<String> notices) {
        this.state = state;
        this.notices = notices;
        this.engine = engine;
        this.images = images;
        this.abilities = abilities;
    }

    /**
     * Removes first what a killed runner left behind, and finds out what can be done here.
     *
     * @param images of the nodes
     * @param notices told, in a line, what was removed, what every run here lacks, and what of one could not be kept
     * @throws CannotRunException if there is no engine
     */
    public static ContainerHost open(NodeImages images, Consumer<String> notices) {
        try {
            Engine engine = Engine.connect();
            cleanUp(engine, notices);
            NetworkPowers network = NetworkPowers.find();
            network.missing(Power.DELAY)
                    .ifPresent(why ->
                            notices.accept("messages take what the engine's network takes, not the latency of the"
                                    + " scenario: this machine cannot delay packets (" + why + ")"));
            return new ContainerHost(
                    engine,
                    images,
                    new Abilities(network, engine.canLimitProcessor()),
                    RunnerState.open(RunnerHomes.chosen()),
                    notices);
        } catch (NoEngineException | EngineException e) {
            throw new CannotRunException(e.getMessage());
        }
    }

    private static void cleanUp(Engine engine, Consumer<String> notices) {
        List<String> left = engine.removeLeftovers();
        if (!left.isEmpty()) {
            notices.accept("removed what a runner that ended early had left on the engine: " + left.get(0)
                    + (left.size() == 1 ? "" : " and " + (left.size() - 1) + " more"));
        }
        Leftovers.clean(notices);
    }

    @Override
    public String name() {
        return "containers";
    }

    @Override
    public Optional<String> cannot(Action action) {
        return abilities.cannot(action);
    }

    @Override
    public Optional<String> ignores(String setting) {
        return abilities.ignores(setting);
    }

    @Override
    public Optional<String> obstacle(Scenario scenario) {
        return Capacity.ofThisMachine().obstacle(scenario.cluster()).or(() -> unfitImage(scenario));
    }

    private Optional<String> unfitImage(Scenario scenario) {
        try {
            return images.of(scenario.cluster()).entrySet().stream()
                    .flatMap(entry -> unfit(entry.getKey(), entry.getValue().image()).stream())
                    .findFirst();
        } catch (CannotRunException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> unfit(String node, String image) {
        Optional<Map<String, String>> labels = engine.labelsOf(image);
        if (labels.isEmpty()) {
            return Optional.of("the engine has no image " + image + " for " + node + "; " + images.howToGet(image));
        }
        return labels.get().containsKey(SPEAKS)
                ? Optional.empty()
                : Optional.of(node + " would be made from " + image + ", which does not have the label " + SPEAKS
                        + ": another program, or an older one, declares no events, and only what is seen from outside can"
                        + " be judged; start that system yourself and use --on external, or 'bellwether conform'");
    }

    @Override
    public RealCluster open(Scenario scenario, TimeScale scale, long seed) {
        SortedMap<String, NodeImage> chosen = images.of(scenario.cluster());
        RunLabel label = RunLabel.ofThisProcess(RUNS.incrementAndGet());
        try {
            return cluster(
                    scenario,
                    scale,
                    seed,
                    chosen,
                    engine.begin(label),
                    new RunFolder(new RunFiles(state.newRun(), notices)));
        } catch (IOException | EngineException | CommandFailedException e) {
            throw new CannotRunException("the run cannot be prepared: " + e.getMessage());
        }
    }

    private RealCluster cluster(
            Scenario scenario,
            TimeScale scale,
            long seed,
            SortedMap<String, NodeImage> chosen,
            ContainerRun run,
            RunFolder folder)
            throws IOException {
        ExecutorService background = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "containers");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<String> names = scenario.cluster().nodes();
            Homes homes = Homes.make(run, chosen, names, background);
            homes.hastenRetransmission(scale);
            ContainerNetwork network = new ContainerNetwork(
                    homes.places(),
                    ContainerLinks.usual(
                            scenario.network(), scale, abilities.can(Power.DELAY), abilities.can(Power.LIMIT)));
            NodeCommand command = new NodeCommand(scenario, scale, seed, NodeCommand.Ports.AS_IN_THE_SCENARIO);
            LifeBoot boot = new LifeBoot(run, command, chosen, folder.user(), background);
            Map<String, ContainerNode> nodes = new LinkedHashMap<>();
            for (String name : names) {
                nodes.put(name, new ContainerNode(name, folder.of(name), run, boot));
            }
            return new ContainerCluster(
                    new LifePlan(scenario),
                    new RunParts(
                            folder, run, network, new ContainerLinks(network, scale), homes.connections(), background),
                    nodes);
        } catch (IOException | RuntimeException e) {
            background.shutdownNow();
            run.close();
            folder.close();
            throw e;
        }
    }

    @Override
    public void close() {
        state.close();
        engine.close();
    }
}
