package io.bellwether.runtime.node.order;

import io.bellwether.actors.port.Address;

/** What a runner can tell a node of its own over the side channel, beside what a signal does to any process. */
public sealed interface NodeOrder {

    /**
     * The life of a node that stands by begins. From here on its clock without an offset shows
     * {@code epochMicros + (System.nanoTime() − atNanos) / time scale}.
     *
     * @param atNanos {@link System#nanoTime()}, which is one clock for all processes of a machine
     */
    record Start(long atNanos, long epochMicros) implements NodeOrder {}

    /**
     * The life is over: the node stops in good order, also one that only stands by. Its process may live on, as another
     * node.
     */
    record End() implements NodeOrder {}

    /** The hardware clock jumps; negative: back. */
    record StepClock(long micros) implements NodeOrder {}

    /** The hardware clock runs too fast from now on; negative: too slow. */
    record DriftClock(long partsPerBillion) implements NodeOrder {}

    /** A fault of the disk begins, or ends. */
    record BreakDisk(Disk fault, boolean broken) implements NodeOrder {}

    /** What the disk of a node can be made to suffer. */
    enum Disk {
        /** No write finds room. */
        FULL,
        /** Every write and every sync fails. */
        ERROR
    }

    /** A server starts an election, whatever it believes of its coordinator. */
    record Elect() implements NodeOrder {}

    /** What a scripted client is to do, as a person would. */
    sealed interface ClientOrder extends NodeOrder {}

    /** Logs in, and subscribes to its own name. */
    record Login(String user) implements ClientOrder {}

    record ListUsers() implements ClientOrder {}

    record CreateChannel(String channel) implements ClientOrder {}

    record ListChannels() implements ClientOrder {}

    record Subscribe(String topic) implements ClientOrder {}

    record Publish(String channel, String message) implements ClientOrder {}

    /** Asks for the oldest page of what is stored. @param channel else the topic is a user */
    record ReadHistory(String topic, boolean channel) implements ClientOrder {}

    record SendDirect(String to, String message) implements ClientOrder {}

    /** Sends these bytes as a request, whatever they are. */
    record SendRaw(Address server, byte[] frame) implements ClientOrder {}
}
