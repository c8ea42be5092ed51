package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.kernel.Kernel;
import io.bellwether.runtime.sim.kernel.SchedulingPolicy;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.kernel.SimulationSettings;
import io.bellwether.scenarios.drive.SeededDraw;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;

/**
 * The simulator as a world to run scenarios in: one JVM, virtual time, every choice drawn from the seed. It keeps one
 * kernel for all its runs and belongs to the thread that made it.
 */
public final class SimTarget implements RunTarget {

    private final Kernel kernel = Kernel.start();
    private final NodeParts parts;

    public SimTarget() {
        this(NodeParts.STANDARD);
    }

    /** A world whose nodes are made of other parts than the standard ones. */
    public SimTarget(NodeParts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "sim";
    }

    @Override
    public RunResult run(ScenarioFamily family, RunRequest request) {
        // The policy stands in the scenario, and the scenario's open ranges are drawn by the run: so it is read twice.
        SimulationSettings settings = SimulationSettings.withSeed(request.seed())
                .policy(policy(family.resolve((label, lowest, highest) -> lowest)))
                .hashingSteps();
        try (Simulation simulation = kernel.begin(settings)) {
            Scenario scenario = family.resolve(SeededDraw.of(simulation.choices()));
            return new SimRun(scenario, request, simulation, parts).run();
        }
    }

    private static SchedulingPolicy policy(Scenario scenario) {
        return switch (scenario.policy()) {
            case FIFO -> SchedulingPolicy.FIFO;
            case RANDOM -> SchedulingPolicy.RANDOM;
        };
    }

    @Override
    public void close() {
        kernel.close();
    }
}
