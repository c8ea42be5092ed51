package io.bellwether.runtime.node;

import com.typesafe.config.Config;
import io.bellwether.actors.port.HardwareClock;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.runner.Witness;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.RunnerSettings;
import io.bellwether.runtime.store.Disk;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What is around the node of this process: this machine as it is, or the scenario of a runner, with its time, its network
 * and its faults.
 */
public interface NodeWorld extends AutoCloseable {

    /**
     * Enters the world that the settings name. Where a runner drives the node, stands by until it is ordered to start;
     * empty if that never comes, because the runner has no more use for the node.
     *
     * @throws CannotStartException if the runner's files cannot be used; it says why
     */
    static Optional<NodeWorld> enter(Unattended settings) throws CannotStartException, InterruptedException {
        return settings.process().runner().equals(RunnerSettings.NONE)
                ? Optional.of(new OwnWorld(new SystemClock()))
                : RunnerWorld.enter(settings);
    }

    /** The physical clock that the node goes by. */
    HardwareClock clock();

    /** Time that has passed since some moment, as the node's timers count it. */
    long nanos();

    JeroMqSockets sockets(String node);

    Disk disk();

    /** How the actors run. */
    Config actors();

    Witness witness();

    /**
     * From now on, hands over those orders that are for the node's actors.
     *
     * @param thread runs the node's actors
     * @param problems told of orders that cannot be carried out
     */
    void obey(Executor thread, Consumer<NodeOrder> actors, Consumer<String> problems);

    /** After the node has said its last. */
    @Override
    void close();
}
