package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorCell;
import akka.actor.ActorSystem;
import akka.actor.BootstrapSetup;
import akka.actor.ExtendedActorSystem;
import akka.actor.LocalActorRef;
import akka.actor.setup.ActorSystemSetup;
import akka.actor.typed.Scheduler;
import akka.actor.typed.javadsl.Adapter;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;

/**
 * One real Akka ActorSystem that runs on the thread that started it, in virtual time. Starting one takes tens of
 * milliseconds, so it is kept: each {@link Simulation} is a subtree of actors that is gone when the run is closed. One
 * run at a time; for runs side by side, one kernel a thread.
 */
public final class Kernel implements AutoCloseable {
    private static final Config CONFIG = ConfigFactory.parseResources(Kernel.class, "kernel.conf")
            .withFallback(ConfigFactory.defaultReference())
            .resolve();

    private final EventLoop loop;
    private final ActorSystem system;
    private final ActorCell userGuardian;
    private Simulation current;
    private boolean closed;

    private Kernel(EventLoop loop, ActorSystem system) {
        this.loop = loop;
        this.system = system;
        this.userGuardian = ((LocalActorRef) ((ExtendedActorSystem) system).guardian()).underlying();
    }

    /** Starts a kernel that belongs to the calling thread. */
    public static Kernel start() {
        EventLoop loop = new EventLoop();
        VirtualScheduler.bind(loop);
        loop.inline(true);
        try {
            BootstrapSetup bootstrap = BootstrapSetup.create(CONFIG).withDefaultExecutionContext(loop);
            return new Kernel(loop, ActorSystem.create("simulation", ActorSystemSetup.create(bootstrap)));
        } finally {
            loop.inline(false);
            VirtualScheduler.unbind();
        }
    }

    /**
     * Begins a run at virtual time zero.
     *
     * @throws IllegalStateException if the run before is not closed, or the kernel is
     */
    public Simulation begin(SimulationSettings settings) {
        loop.threads().check("began a run");
        if (closed) {
            throw new IllegalStateException("This kernel is closed: start another");
        }
        if (current != null) {
            throw new IllegalStateException("A run is not closed yet: a kernel has one run at a time");
        }
        loop.threads().checkIntrusion();
        loop.end();
        Processes processes = new Processes(loop);
        Choices choices = new Choices(settings);
        loop.begin(settings, choices, processes);
        LocalActorRef root = Guardian.under(userGuardian, ActorPaths.ROOT);
        current = new Simulation(this, loop, root, processes, choices);
        return current;
    }

    boolean isTerminated() {
        return system.whenTerminated().isCompleted();
    }

    Scheduler scheduler() {
        return Adapter.toTyped(system.scheduler());
    }

    void end(Simulation run, LocalActorRef root) {
        if (current == run) {
            current = null;
            Severance.sever(root, loop);
            loop.end();
        }
    }

    /** Ends the run, if there is one, and the ActorSystem. */
    @Override
    public void close() {
        loop.threads().check("closed the kernel");
        if (!closed) {
            if (current != null) {
                current.close();
            }
            closed = true;
            system.terminate();
            loop.inline(true);
        }
    }
}
