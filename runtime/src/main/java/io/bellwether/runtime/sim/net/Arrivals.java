package io.bellwether.runtime.sim.net;

import io.bellwether.runtime.sim.kernel.PrefetchingHandler;

/** Runs the wires on which something arrives. */
enum Arrivals implements PrefetchingHandler<Wire> {
    HANDLER;

    @Override
    public void accept(Wire wire) {
        wire.run();
    }

    @Override
    public int prefetch(Wire wire) {
        return wire.prefetchArrival();
    }
}
