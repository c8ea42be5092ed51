package io.bellwether.scenarios.processes;

import io.bellwether.runtime.node.order.LifeOrder;
import io.bellwether.scenarios.launch.RunnerChannel;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Gives a run's nodes processes to live in, and takes them back. */
final class NodeLauncher {

    private static final long BETWEEN_TWO_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final ProcessPool pool;
    private final NodeArguments arguments;

    NodeLauncher(ProcessPool pool, NodeArguments arguments) {
        this.pool = pool;
        this.arguments = arguments;
    }

    /** Returns as soon as the process exists. */
    ProcessLife boot(String node, NodeFolder folder, int life) {
        try {
            RunnerChannel channel = RunnerChannel.make(folder.life(life));
            LifeOrder order = new LifeOrder(folder.log(life), arguments.of(node, folder, life, channel.folder()));
            NodeProcess process = pool.take(order.role());
            process.live(order);
            return new ProcessLife(node, life, channel, process, order);
        } catch (IOException e) {
            throw new RunBrokenException(node + " cannot be started: " + e.getMessage());
        }
    }

    /**
     * Waits until a life that was asked to leave has left, and keeps its process.
     *
     * @param deadlineNanos of {@link System#nanoTime()}; the process of one that has not left by then is ended
     */
    void takeBack(ProcessLife life, long deadlineNanos) {
        while (!life.isOver() && life.process().isAlive() && System.nanoTime() - deadlineNanos < 0) {
            LockSupport.parkNanos(BETWEEN_TWO_LOOKS_NANOS);
        }
        if (life.isOver()) {
            pool.giveBack(life.role(), life.process());
        } else {
            life.process().kill();
        }
    }
}
