package io.bellwether.scenarios.external;

import com.typesafe.config.Config;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.HardwareClock;
import io.bellwether.runtime.node.ActorConfig;
import io.bellwether.runtime.node.NodeWorld;
import io.bellwether.runtime.node.SystemClock;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.runner.Witness;
import io.bellwether.runtime.store.Disk;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.zeromq.FrameRegister;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import io.bellwether.runtime.zeromq.Routes;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What is around a client of ours: this machine, other people's addresses, and a runner in the same process. */
final class GuestWorld implements NodeWorld {

    private static final double REAL_TIME = 1;

    private final String node;
    private final Routes routes;
    private final Consumer<TraceEvent> sink;
    private final HardwareClock clock = new SystemClock();
    private volatile Consumer<NodeOrder> actors = order -> {};

    /** @param sink told on the node's threads; the times are {@link System#nanoTime()} */
    GuestWorld(String node, Routes routes, Consumer<TraceEvent> sink) {
        this.node = node;
        this.routes = routes;
        this.sink = sink;
    }

    void order(NodeOrder order) {
        actors.accept(order);
    }

    @Override
    public HardwareClock clock() {
        return clock;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public JeroMqSockets sockets(String name) {
        return new JeroMqSockets(name, ZeroMqSettings.DEFAULT, routes, FrameRegister.NONE);
    }

    @Override
    public Disk disk() {
        return Disk.SOUND;
    }

    @Override
    public Config actors() {
        return ActorConfig.underRunner(REAL_TIME);
    }

    @Override
    public Witness witness() {
        return (event, nodeMicros) -> {
            if (event instanceof NodeEvent) {
                sink.accept(new TraceEvent(0, System.nanoTime(), node, 1, nodeMicros.getAsLong(), event));
            }
        };
    }

    @Override
    public void obey(Executor thread, Consumer<NodeOrder> orders, Consumer<String> problems) {
        actors = orders;
    }

    @Override
    public void close() {}
}
