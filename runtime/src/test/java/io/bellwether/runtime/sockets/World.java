package io.bellwether.runtime.sockets;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import java.util.function.BooleanSupplier;

/** Where sockets are tried: the simulation, or this machine. */
interface World extends AutoCloseable {

    /** The sockets of a node that was not asked for before. */
    Sockets node(String name);

    /** Where a node can bind, and be reached. */
    Address free(String node);

    /** Lets time pass until it holds. */
    void until(String what, BooleanSupplier holds);

    @Override
    void close();
}
