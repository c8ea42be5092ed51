package io.bellwether.runtime.node;

import akka.actor.typed.ActorSystem;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.port.Randomness;
import io.bellwether.actors.port.Store;
import io.bellwether.runtime.node.http.HealthPage;
import io.bellwether.runtime.node.http.WatchServer;
import io.bellwether.runtime.node.log.OperationLog;
import io.bellwether.runtime.node.log.library.LibraryLog;
import io.bellwether.runtime.node.metrics.NodeMetrics;
import io.bellwether.runtime.node.metrics.NodeState;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.trace.ProcessEvent.LibrarySaid;
import io.bellwether.runtime.trace.ProcessEvent.NodeReady;
import io.bellwether.runtime.trace.ProcessEvent.NodeStopped;
import io.bellwether.runtime.trace.ProcessEvent.NodeStopping;
import io.bellwether.runtime.trace.ProcessEvent.OpenToAnyone;
import io.bellwether.runtime.zeromq.CannotBindException;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A node of any role in this process: its actors, its sockets, its store, its log. */
public final class RunningNode implements AutoCloseable {

    private static final Duration ACTORS_MAY_TAKE = Duration.ofSeconds(1);

    private final NodeLifetime lifetime = new NodeLifetime();
    private final List<Consumer<NodeEvent>> storeListeners = new CopyOnWriteArrayList<>();
    private final NodeResources resources = new NodeResources();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final NodeWorld world;
    private final OperationLog log;
    private final NodeState state;
    private final NodeMetrics metrics;
    private final Declarations declarations;
    private final ActorSystem<?> system;

    /**
     * Starts a node, and returns when it serves.
     *
     * @param world what is around it; closed with it
     * @param out where its log goes
     * @throws CannotStartException if it cannot run here: its port or its data folder is taken, say
     */
    public static RunningNode start(Unattended settings, NodeWorld world, OutputStream out)
            throws CannotStartException, InterruptedException {
        RunningNode node = new RunningNode(settings, world, out);
        try {
            node.lifetime.awaitServing();
        } catch (CannotStartException | InterruptedException | RuntimeException e) {
            node.release();
            throw e;
        }
        node.declarations.emit(new NodeReady(settings.role(), settings.at()));
        return node;
    }

    private RunningNode(Unattended settings, NodeWorld world, OutputStream out) throws CannotStartException {
        this.world = world;
        log = OperationLog.open(
                settings.node(), settings.process().log(), settings.process().level(), out);
        state = new NodeState(settings.node());
        metrics = new NodeMetrics(state);
        List<Consumer<NodeEvent>> listeners = new ArrayList<>(List.of(state));
        Optional<ReferenceWatch> reference = referenceWatch(settings, world);
        reference.ifPresent(listeners::add);
        listeners.add(event -> storeListeners.forEach(listener -> listener.accept(event)));
        if (!settings.listens()) {
            listeners.add(this::servesOnceStarted);
        }
        declarations = new Declarations(log, world.clock(), world.witness(), metrics, listeners);
        try {
            system = start(settings);
        } catch (CannotStartException | RuntimeException e) {
            resources.close();
            log.close();
            world.close();
            throw e;
        }
        system.getWhenTerminated().whenComplete((done, failure) -> onTerminated());
        reference.ifPresent(watch -> watch.remind(system, declarations));
        ActorOrders actors = new ActorOrders(settings, system);
        world.obey(
                system.executionContext(),
                order -> obey(order, actors),
                problem -> declarations.emit(new LibrarySaid("orders", problem)));
    }

    private ActorSystem<?> start(Unattended settings) throws CannotStartException {
        resources.add(LibraryLog.listen(this::onLibrary));
        watchOverHttp(settings);
        Store store = metrics.watch(KeptStore.open(
                settings,
                world.disk(),
                resources,
                storeListeners,
                problem -> declarations.emit(new LibrarySaid("store", problem))));
        JeroMqSockets sockets = resources.add(world.sockets(settings.node()));
        NodePorts ports = new NodePorts(
                settings.node(),
                metrics.watch(sockets, lifetime::serves),
                store,
                world.clock(),
                declarations,
                randomness(settings));
        if (settings instanceof RoleSettings.Server server) {
            requireFree(sockets, server.server().self().address().port());
            declarations.emit(new OpenToAnyone("adjust, replicate, sync, election", "no cluster key is configured"));
        }
        return ActorSystem.create(
                FailureWatch.over(Guardians.of(settings, ports), this::onFailure), "node", world.actors());
    }

    private void obey(NodeOrder order, ActorOrders actors) {
        if (order instanceof NodeOrder.End) {
            lifetime.stopped();
        } else {
            actors.accept(order);
        }
    }

    /** Waits until the node ends, or is to: empty if it was stopped, else why it failed. */
    public Optional<String> awaitEnd() throws InterruptedException {
        return lifetime.awaitEnd();
    }

    /** Stops the node: what it acknowledged is on its disk, and its ports are free. Takes less than two seconds. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            long began = System.nanoTime();
            declarations.emit(new NodeStopping("asked to"));
            stopActors();
            List<String> problems = resources.close();
            problems.forEach(problem -> declarations.emit(new LibrarySaid("shutdown", problem)));
            declarations.emit(new NodeStopped(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
            log.close();
            world.close();
            lifetime.stopped();
        }
    }

    /** After a start that came to nothing. */
    private void release() {
        closing.set(true);
        stopActors();
        resources.close();
        log.close();
        world.close();
    }

    private void stopActors() {
        system.terminate();
        try {
            system.getWhenTerminated().toCompletableFuture().get(ACTORS_MAY_TAKE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            declarations.emit(
                    new LibrarySaid("akka", "the actors did not stop within " + ACTORS_MAY_TAKE.toMillis() + " ms"));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** An error with its cause is an actor that failed somewhere below: nobody else would notice. */
    private void onLibrary(String library, String text, Optional<Throwable> error) {
        if (error.isPresent()) {
            onFailure(error.get());
        } else {
            declarations.emit(new LibrarySaid(library, text));
        }
    }

    private void onFailure(Throwable wrapped) {
        Failure failure = Failure.of(wrapped);
        if (!closing.get() && lifetime.failed(failure.cause()) && !failure.isTakenPort()) {
            declarations.emit(failure.event());
        }
    }

    private void servesOnceStarted(NodeEvent event) {
        if (event instanceof NodeEvent.NodeStarted) {
            lifetime.serves();
        }
    }

    private void onTerminated() {
        onFailure(new IllegalStateException("the node's guardian ended"));
    }

    private void watchOverHttp(Unattended settings) throws CannotStartException {
        if (settings.process().http().isPresent()) {
            int port = settings.process().http().get();
            try {
                resources.add(WatchServer.open(
                        port,
                        () -> metrics.text(declarations.lamport(), log.leftOut()),
                        () -> HealthPage.of(state, settings.role(), declarations.lamport())));
            } catch (IOException e) {
                throw new CannotStartException(
                        "cannot serve metrics at port " + port + " (" + e.getMessage()
                                + "); stop the program that listens there, or choose another port with --http",
                        e);
            }
        }
    }

    /** Before the server has told the reference of itself: the others would ask it where somebody else answers. */
    private static void requireFree(JeroMqSockets sockets, int port) throws CannotStartException {
        try {
            sockets.requireFree(port);
        } catch (CannotBindException taken) {
            throw new CannotStartException(taken.getMessage(), taken);
        }
    }

    private static Optional<ReferenceWatch> referenceWatch(Unattended settings, NodeWorld world) {
        return settings instanceof RoleSettings.Server server
                ? Optional.of(
                        new ReferenceWatch(server.server().reference().address().toString(), world::nanos))
                : Optional.empty();
    }

    private static Randomness randomness(Unattended settings) {
        Optional<Long> seed = settings instanceof RoleSettings.Bot bot ? bot.seed() : Optional.empty();
        return new SeededRandomness(seed.orElseGet(() -> new SecureRandom().nextLong()));
    }
}
