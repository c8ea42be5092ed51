package io.bellwether.runtime.sim.kernel;

import akka.actor.LocalActorRef;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Scheduler;
import akka.actor.typed.internal.adapter.ActorRefAdapter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A run: actors, virtual time, and choices. Nothing happens except inside {@link #runFor}, {@link #runUntil} and
 * {@link #runUntilIdle}, and virtual time stands still while any actor has something to do. Two runs with the same
 * settings take the same steps. All of it is for the thread that began it.
 *
 * <pre>{@code
 * try (Simulation simulation = Simulation.withSeed(42)) {
 *     ActorRef<Ping> actor = simulation.spawn(Pinger.create(), "pinger");
 *     simulation.runFor(Duration.ofMinutes(10));
 * }
 * }</pre>
 */
public final class Simulation implements AutoCloseable {
    private final Kernel kernel;
    private final EventLoop loop;
    private final LocalActorRef root;
    private final Processes processes;
    private final Choices choices;
    private boolean ownsKernel;
    private boolean closed;

    Simulation(Kernel kernel, EventLoop loop, LocalActorRef root, Processes processes, Choices choices) {
        this.kernel = kernel;
        this.loop = loop;
        this.root = root;
        this.processes = processes;
        this.choices = choices;
    }

    /** A run in a kernel of its own, with {@link SimulationSettings#withSeed}. */
    public static Simulation withSeed(long seed) {
        return with(SimulationSettings.withSeed(seed));
    }

    /** A run in a kernel of its own, which is closed with it. */
    public static Simulation with(SimulationSettings settings) {
        Simulation simulation = Kernel.start().begin(settings);
        simulation.ownsKernel = true;
        return simulation;
    }

    /** Spawns an actor that is in no process. Its code first runs when the simulation does. */
    public <T> ActorRef<T> spawn(Behavior<T> behavior, String name) {
        requireOpen();
        return Guardian.spawn(root, behavior, name);
    }

    /** The process of that name, started when it is first asked for. */
    public SimProcess process(String name) {
        requireOpen();
        return processes.named(name, root);
    }

    /**
     * Runs for so much virtual time.
     *
     * @throws ActorFailedException if an actor fails, under {@link FailurePolicy#THROW}
     * @throws LivelockException if time stops advancing
     * @throws ForeignThreadException if another thread interfered
     */
    public void runFor(Duration duration) {
        requireOpen();
        loop.runTo(loop.agenda().later(nonNegative(duration).toNanos()));
    }

    /**
     * Runs until the condition holds, which is asked whenever no actor has anything to do at the present instant.
     *
     * @param atMost virtual time after which to give up
     * @return whether the condition holds
     * @throws RuntimeException as {@link #runFor}
     */
    public boolean runUntil(BooleanSupplier condition, Duration atMost) {
        requireOpen();
        return loop.runUntil(condition, loop.agenda().later(nonNegative(atMost).toNanos()));
    }

    /**
     * Runs until nothing is left to do and no event is pending. It never returns while a periodic timer is set.
     *
     * @throws RuntimeException as {@link #runFor}
     */
    public void runUntilIdle() {
        requireOpen();
        loop.runUntilIdle();
    }

    /** Virtual time since the run began, in nanoseconds. */
    public long nowNanos() {
        return loop.agenda().nowNanos();
    }

    /** Virtual time since the run began. */
    public Duration now() {
        return loop.now();
    }

    /** Does something after a delay of virtual time; an exception it throws ends the call that runs the simulation. */
    public Scheduled after(Duration delay, Runnable task) {
        return at(Duration.ofNanos(loop.agenda().later(nonNegative(delay).toNanos())), task);
    }

    /**
     * Does something at a virtual time, counted from the beginning of the run.
     *
     * @throws IllegalArgumentException if that is in the past
     */
    public Scheduled at(Duration time, Runnable task) {
        requireOpen();
        long nanos = time.toNanos();
        if (nanos < loop.agenda().nowNanos()) {
            throw new IllegalArgumentException("It is " + now() + " already: nothing can be done at " + time);
        }
        Timer timer = new Timer(loop.agenda(), null, Objects.requireNonNull(task), nanos, Timer.Repetition.ONCE, 0);
        loop.agenda().schedule(timer);
        return timer;
    }

    /**
     * Sends a message that arrives later. For networks: allocates nothing, cannot be cancelled, and the sender's fate
     * does not matter any more.
     *
     * @param delayNanos nanoseconds of virtual time; a negative delay is none
     */
    public <T> void deliverAfter(long delayNanos, ActorRef<T> to, T message) {
        if (to instanceof ActorRefAdapter<T> adapter) {
            loop.agenda().deliverAfter(delayNanos, adapter.classicRef(), message);
        } else {
            callAfter(delayNanos, to::tell, message);
        }
    }

    /**
     * Calls a handler later. As {@link #deliverAfter}, for those who decide at the arrival what becomes of a message.
     *
     * @param delayNanos nanoseconds of virtual time; a negative delay is none
     */
    public <T> void callAfter(long delayNanos, Consumer<? super T> handler, T argument) {
        loop.agenda().callAfter(delayNanos, handler, argument);
    }

    /** Where every random choice of this run comes from. */
    public Choices choices() {
        return choices;
    }

    /** Akka's scheduler in virtual time: for asking an actor from outside. */
    public Scheduler scheduler() {
        return kernel.scheduler();
    }

    /** Steps taken: mailbox runs, for the most part. */
    public long steps() {
        return loop.log().steps();
    }

    /**
     * A hash over all steps so far, in their order: the virtual time and the actor of each. Equal seeds have equal
     * hashes, in any JVM.
     *
     * @throws IllegalStateException unless {@link SimulationSettings#hashSteps()} is on
     */
    public long stepHash() {
        return loop.log().hash();
    }

    /** From now on the observer is told of each step; it replaces the one before. */
    public void observe(StepObserver observer) {
        requireOpen();
        loop.log().observe(Objects.requireNonNull(observer));
    }

    /** The uncaught failures of actors so far. */
    public List<ActorFailure> failures() {
        return List.copyOf(loop.failures());
    }

    /**
     * Ends the run: its actors are gone, without running once more; references to them lead to dead letters.
     *
     * @throws ForeignThreadException if another thread interfered and no call has said so yet
     */
    @Override
    public void close() {
        if (!closed) {
            loop.checkMayRun();
            closed = true;
            kernel.end(this, root);
            if (ownsKernel) {
                kernel.close();
            }
            loop.threads().checkUnreportedIntrusion();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("This simulation is closed");
        }
    }

    private static Duration nonNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Virtual time does not run backwards: " + duration);
        }
        return duration;
    }
}
