package io.bellwether.scenarios.drive;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.ClientOperation;
import io.bellwether.scenarios.model.LinkFault;

/** The nodes of one run, the links between them and the clients that follow a script: what a timeline acts upon. */
public interface World {

    DrivenNode node(String name);

    /** How slow a node that takes {@code factor} times as long is, in words. */
    String slowness(double factor);

    /**
     * Makes a fault of the network ready.
     *
     * @param number counts the faults of the network in this run, from 1
     */
    LinkBreaker breaker(LinkFault fault, int number);

    /**
     * Drops what connects the two, at once.
     *
     * @return how many connections that were
     */
    long reset(Link link);

    /** Lets a server start an election. Nothing happens where it never ran. */
    void elect(String server);

    /** Tells a scripted client what to do. A client that is down does nothing. */
    void operate(ClientOperation operation);

    /** Tells a scripted client to send frames. A client that is down sends nothing. */
    void send(Action.Malformed malformed);
}
