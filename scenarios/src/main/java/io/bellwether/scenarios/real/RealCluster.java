package io.bellwether.scenarios.real;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.model.LinkFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The nodes of one run, for real, and the links between them. Called from the run's thread only. What takes effect only
 * after the call has returned would be announced before it is true: so each call waits for its effect. Any of them may
 * throw a {@link RunBrokenException}, and then the run is over.
 */
public interface RealCluster extends AutoCloseable {

    /** Boots the first life of each of these. Returns when all stand by: as far as a node gets without its start. */
    void standBy(List<String> nodes);

    /** Lets the life that stands by begin: the first, or the one after {@link #kill}. Waits until it stands by. */
    void start(String node, NodeOrder.Start start);

    /** Ends a life as a power cut does. The next one boots at once, in the background, and stands by. */
    void kill(String node);

    /** Stops a node where it stands. It may be killed meanwhile. */
    void pause(String node);

    void resume(String node);

    /**
     * Lets a node's CPU take so many times as long; 1 is full speed.
     *
     * @return the longest that it now stands still at a time, in real time; zero at full speed
     */
    Duration slow(String node, double factor);

    /** Empties the disk of a node that is down. */
    void wipe(String node);

    /** The number of the newest life that began, from 1; 0 before the first. */
    int life(String node);

    /** Tells the newest life that began, if it still lives. Orders are obeyed in their order. */
    void order(String node, NodeOrder order);

    /**
     * Breaks these links. The cluster translates the fault's durations to real time. Healing a link is a narrower fault
     * that begins before the wider one ends.
     *
     * @param fault none that {@link RealHost#cannot} names, no reset and no heal
     */
    InstalledFault begin(LinkFault fault, List<Link> links);

    /**
     * Drops what connects the two, at once.
     *
     * @return how many connections that were
     */
    long reset(Link link);

    /**
     * Hands over what nodes have declared since the last call: of each life in the order of its declarations. And what
     * disks refused and what became of connections, as events of {@link TraceEvent#WORLD}; which links are cut and which
     * nodes are down, the run knows by itself. {@link TraceEvent#atNanos()} is a {@link System#nanoTime()}.
     */
    void poll(Consumer<TraceEvent> sink);

    /** A life that ended and that nobody killed, if there is one. Each is told once. */
    Optional<UnexpectedEnd> unexpectedEnd();

    /** How late this machine has let things happen so far, in real time, as the cluster itself could measure it. */
    Duration lateness();

    /**
     * From now on, the end leaves a copy of each node's files: its disk, what it declared, its log of each life.
     *
     * @param folder is made; a cluster whose nodes' files are elsewhere leaves nothing
     */
    default void keepFiles(Path folder) {}

    /** Ends every node and takes away whatever was made for the run. Never throws because something is gone already. */
    @Override
    void close();
}
