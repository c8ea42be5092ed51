package io.bellwether.runtime.sockets;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.net.NetworkObserver;
import io.bellwether.runtime.sim.net.NetworkSettings;
import io.bellwether.runtime.sim.net.VirtualNetwork;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The contract in virtual time. */
class VirtualSocketsTest extends SocketsContract {

    @Override
    World world() {
        return new VirtualWorld();
    }

    private static final class VirtualWorld implements World {
        private static final Duration STEP = Duration.ofMillis(50);
        private static final int STEPS = 2_000;

        private final Simulation simulation = Simulation.withSeed(1);
        private final VirtualNetwork network =
                new VirtualNetwork(simulation, NetworkSettings.DEFAULT, NetworkObserver.NONE);
        private int ports = 5_000;

        @Override
        public Sockets node(String name) {
            return network.host(name).boot();
        }

        @Override
        public Address free(String node) {
            return new Address(node, ++ports);
        }

        @Override
        public void until(String what, BooleanSupplier holds) {
            for (int step = 0; !holds.getAsBoolean(); step++) {
                if (step == STEPS) {
                    throw new AssertionError("It never came true that " + what);
                }
                simulation.runFor(STEP);
            }
        }

        @Override
        public void close() {
            simulation.close();
        }
    }
}
