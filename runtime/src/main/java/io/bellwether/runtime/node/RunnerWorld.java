package io.bellwether.runtime.node;

import com.typesafe.config.Config;
import io.bellwether.actors.port.Address;
import io.bellwether.runtime.clock.FaultyClock;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.NodeOrder.BreakDisk;
import io.bellwether.runtime.node.order.NodeOrder.DriftClock;
import io.bellwether.runtime.node.order.NodeOrder.StepClock;
import io.bellwether.runtime.node.runner.BreakableDisk;
import io.bellwether.runtime.node.runner.DrawnSyncTime;
import io.bellwether.runtime.node.runner.RouteFile;
import io.bellwether.runtime.node.runner.RunRegister;
import io.bellwether.runtime.node.runner.ScenarioTime;
import io.bellwether.runtime.node.runner.SideChannel;
import io.bellwether.runtime.node.runner.Witness;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.RunnerSettings;
import io.bellwether.runtime.sim.kernel.Choices;
import io.bellwether.runtime.store.Disk;
import io.bellwether.runtime.store.SyncTime;
import io.bellwether.runtime.zeromq.FrameRegister;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import io.bellwether.runtime.zeromq.Routes;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The scenario of a runner: its time, its network, and its faults. */
final class RunnerWorld implements NodeWorld {

    private final RunnerSettings settings;
    private final ScenarioTime time;
    private final FaultyClock clock;
    private final Routes routes;
    private final Optional<Driven> driven;

    /** What there is only where the runner has a side channel to the node. */
    private record Driven(SideChannel channel, RunRegister register, BreakableDisk disk) {}

    private RunnerWorld(RunnerSettings settings, ScenarioTime time, Routes routes, Optional<Driven> driven) {
        this.settings = settings;
        this.time = time;
        this.clock = new FaultyClock(
                time.epoch(), time::nanos, settings.clockOffset(), settings.clockDriftPartsPerBillion());
        this.routes = routes;
        this.driven = driven;
    }

    /** Returns when the runner has ordered the node to start; empty if it has ordered it to end instead. */
    static Optional<NodeWorld> enter(Unattended node) throws CannotStartException, InterruptedException {
        RunnerSettings settings = node.process().runner();
        Routes routes = routes(node);
        if (settings.sideChannel().isEmpty()) {
            return Optional.of(
                    new RunnerWorld(settings, ScenarioTime.fromNow(settings.timeScale()), routes, Optional.empty()));
        }
        SideChannel channel = open(settings.sideChannel().get(), node);
        Rehearsal.hold(node instanceof RoleSettings.Proxy);
        return standBy(channel)
                .map(start -> new RunnerWorld(
                        settings,
                        new ScenarioTime(start, settings.timeScale()),
                        routes,
                        Optional.of(driven(node, channel, syncTime(node)))));
    }

    /** A world such as this one for that node alone, which nobody drives and nobody hears. */
    static RunnerWorld apart(Unattended node, Path folder) throws CannotStartException {
        RunnerSettings settings = node.process()
                .runner()
                .bindHost(InetAddress.getLoopbackAddress().getHostAddress());
        return new RunnerWorld(
                settings,
                ScenarioTime.fromNow(settings.timeScale()),
                Routes.NONE,
                Optional.of(driven(node, open(folder, node), Optional.empty())));
    }

    private static Driven driven(Unattended node, SideChannel channel, Optional<SyncTime> syncTime) {
        return new Driven(
                channel,
                new RunRegister(node.node(), node.process().runner().life()),
                new BreakableDisk(node.node(), channel.events()::declare, syncTime));
    }

    private static Optional<SyncTime> syncTime(Unattended node) {
        RunnerSettings settings = node.process().runner();
        return settings.machine()
                .diskSync()
                .map(range -> new DrawnSyncTime(
                        range,
                        settings.timeScale(),
                        Choices.withSeed(settings.machine().seed())
                                .point("disk/sync/" + node.node() + "/" + settings.life())));
    }

    private static SideChannel open(Path folder, Unattended node) throws CannotStartException {
        try {
            return new SideChannel(folder, node.node(), node.process().runner().life());
        } catch (IOException e) {
            throw new CannotStartException(
                    "cannot use the side channel (" + e + "); give each life of a node a folder of its own", e);
        }
    }

    private static Optional<NodeOrder.Start> standBy(SideChannel channel) throws CannotStartException {
        try {
            Optional<NodeOrder.Start> start = channel.awaitStart();
            if (start.isEmpty()) {
                channel.close();
            }
            return start;
        } catch (IOException | IllegalArgumentException e) {
            channel.close();
            throw new CannotStartException("stood by for nothing: " + e.getMessage(), e);
        }
    }

    /** A server listens where it is told, and is called by the address that the scenario knows. */
    private static Routes routes(Unattended node) throws CannotStartException {
        Optional<Path> file = node.process().runner().routes();
        if (file.isEmpty()) {
            return Routes.NONE;
        }
        Map<Integer, Integer> ports = node instanceof RoleSettings.Server server
                ? Map.of(server.server().self().address().port(), server.port())
                : Map.of();
        try {
            Map<String, Address> peers = RouteFile.read(file.get());
            return new Routes(peers, ports);
        } catch (IOException e) {
            throw new CannotStartException("cannot read the routes in " + file.get() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public FaultyClock clock() {
        return clock;
    }

    @Override
    public long nanos() {
        return time.nanos();
    }

    @Override
    public JeroMqSockets sockets(String node) {
        return new JeroMqSockets(
                node,
                sockets(settings),
                routes,
                driven.<FrameRegister>map(Driven::register).orElse(FrameRegister.NONE));
    }

    static ZeroMqSettings sockets(RunnerSettings settings) {
        return ZeroMqSettings.DEFAULT
                .bindHost(settings.bindHost())
                .silence(settings.machine().connectionTimeout())
                .highWaterMark(settings.machine().highWaterMark())
                .timeScale(settings.timeScale());
    }

    @Override
    public Disk disk() {
        return driven.<Disk>map(Driven::disk).orElse(Disk.SOUND);
    }

    @Override
    public Config actors() {
        return ActorConfig.underRunner(settings.timeScale());
    }

    @Override
    public Witness witness() {
        return driven.map(all -> Witness.writing(all.channel().events(), all.register()))
                .orElse(Witness.NONE);
    }

    @Override
    public void obey(Executor thread, Consumer<NodeOrder> actors, Consumer<String> problems) {
        driven.ifPresent(all -> all.channel().obey(thread, order -> obey(order, all.disk(), actors), problems));
    }

    private void obey(NodeOrder order, BreakableDisk disk, Consumer<NodeOrder> actors) {
        if (order instanceof StepClock step) {
            clock.step(Duration.of(step.micros(), ChronoUnit.MICROS));
        } else if (order instanceof DriftClock drift) {
            clock.drift(drift.partsPerBillion());
        } else if (order instanceof BreakDisk fault) {
            disk.obey(fault);
        } else {
            actors.accept(order);
        }
    }

    @Override
    public void close() {
        driven.ifPresent(all -> all.channel().close());
    }
}
