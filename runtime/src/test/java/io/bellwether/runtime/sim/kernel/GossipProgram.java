package io.bellwether.runtime.sim.kernel;

/** Prints each step of one run, to compare the runs of two JVMs: {@code SEED POLICY}. */
public final class GossipProgram {
    private GossipProgram() {}

    public static void main(String[] arguments) {
        SimulationSettings settings = SimulationSettings.withSeed(Long.parseLong(arguments[0]))
                .policy(SchedulingPolicy.valueOf(arguments[1]))
                .hashingSteps();
        StringBuilder trace = new StringBuilder();
        try (Simulation simulation = Simulation.with(settings)) {
            simulation.observe((step, nanos, actor) -> trace.append(step)
                    .append(' ')
                    .append(nanos)
                    .append(' ')
                    .append(actor)
                    .append('\n'));
            Gossip.run(simulation, 5);
            trace.append("hash ").append(simulation.stepHash()).append('\n');
        }
        System.out.print(trace);
    }
}
