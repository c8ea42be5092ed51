package io.bellwether.runtime.sim.example;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.kernel.Kernel;
import io.bellwether.runtime.sim.kernel.SchedulingPolicy;
import io.bellwether.runtime.sim.kernel.SimProcess;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.kernel.SimulationSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One transaction in a simulation, each actor in a process of its own. The seed says how long messages take, who votes
 * no, which process crashes when, and for how long it stays down.
 */
final class Transaction {
    private static final List<String> PARTICIPANTS = List.of("alpha", "beta", "gamma");
    private static final Duration LONG_ENOUGH_TO_RECOVER = Duration.ofSeconds(5);

    private final Simulation simulation;
    private final Participant.WhenInDoubt whenInDoubt;
    private final Wire wire;
    private final Map<String, Ledger> ledgers = new TreeMap<>();
    private final Map<String, Boolean> votes = new TreeMap<>();

    private Transaction(Simulation simulation, Participant.WhenInDoubt whenInDoubt) {
        this.simulation = simulation;
        this.whenInDoubt = whenInDoubt;
        this.wire = new Wire(simulation);
    }

    /** What each ledger says in the end, the coordinator's included. */
    static Map<String, Optional<Ledger.Entry>> run(Kernel kernel, long seed, Participant.WhenInDoubt whenInDoubt) {
        SimulationSettings settings = SimulationSettings.withSeed(seed).policy(SchedulingPolicy.RANDOM);
        try (Simulation simulation = kernel.begin(settings)) {
            return new Transaction(simulation, whenInDoubt).run();
        }
    }

    private Map<String, Optional<Ledger.Entry>> run() {
        ChoicePoint refusal = simulation.choices().point("vote.no");
        for (String name : PARTICIPANTS) {
            ledgers.put(name, new Ledger());
            votes.put(name, !refusal.chance(0.1));
            startParticipant(name);
        }
        ledgers.put(Coordinator.NAME, new Ledger());
        wire.attach(
                Coordinator.NAME,
                simulation
                        .process(Coordinator.NAME)
                        .spawn(Coordinator.begin(wire, ledgers.get(Coordinator.NAME), PARTICIPANTS), "coordinator"));
        ledgers.keySet().forEach(this::planCrash);
        simulation.runFor(LONG_ENOUGH_TO_RECOVER);
        Map<String, Optional<Ledger.Entry>> outcomes = new TreeMap<>();
        ledgers.forEach((name, ledger) -> outcomes.put(name, ledger.last()));
        return outcomes;
    }

    private void planCrash(String name) {
        ChoicePoint crash = simulation.choices().point("crash." + name);
        if (crash.chance(0.3)) {
            SimProcess process = simulation.process(name);
            simulation.after(Duration.ofMillis(crash.between(0, 40)), process::crash);
            simulation.after(Duration.ofMillis(crash.between(50, 500)), () -> {
                process.restart();
                recover(name);
            });
        }
    }

    private void recover(String name) {
        if (name.equals(Coordinator.NAME)) {
            wire.attach(
                    name,
                    simulation
                            .process(name)
                            .spawn(Coordinator.recover(wire, ledgers.get(name), PARTICIPANTS), "coordinator"));
        } else {
            startParticipant(name);
        }
    }

    private void startParticipant(String name) {
        wire.attach(
                name,
                simulation
                        .process(name)
                        .spawn(
                                Participant.create(name, wire, ledgers.get(name), votes.get(name), whenInDoubt),
                                "participant"));
    }
}
