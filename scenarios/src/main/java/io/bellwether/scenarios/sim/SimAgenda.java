package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.scenarios.drive.Agenda;
import java.time.Duration;

/** The simulation's virtual time. */
record SimAgenda(Simulation simulation) implements Agenda {

    @Override
    public long nowNanos() {
        return simulation.nowNanos();
    }

    @Override
    public void at(Duration time, Runnable task) {
        simulation.at(time, task);
    }
}
