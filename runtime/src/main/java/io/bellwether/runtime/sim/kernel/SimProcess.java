package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorCell;
import akka.actor.LocalActorRef;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A failure domain: actors that live, stall and die together, as those of one operating-system process do. It is up
 * when it is made. What it does to others (its network, its disk) is not the kernel's business.
 */
public final class SimProcess {
    private final String name;
    private final ActorCell root;
    private final EventLoop loop;
    private final Processes processes;
    private final Deque<Runnable> held = new ArrayDeque<>();

    private LocalActorRef guardian;
    private int incarnation;
    private boolean up;
    private boolean paused;
    private long costNanos;
    private long busyUntilNanos;
    private Timer completion;
    private boolean countedImpaired;

    SimProcess(String name, ActorCell root, EventLoop loop, Processes processes) {
        this.name = name;
        this.root = root;
        this.loop = loop;
        this.processes = processes;
        start();
    }

    public String name() {
        return name;
    }

    /** 1 for the first; each restart counts. */
    public int incarnation() {
        return incarnation;
    }

    public boolean isUp() {
        return up;
    }

    public boolean isPaused() {
        return paused;
    }

    /**
     * Spawns an actor in this incarnation. Its path in traces is {@code process/actor}, and
     * {@code process~2/actor} in the second incarnation.
     *
     * @throws IllegalStateException if the process is down
     */
    public <T> ActorRef<T> spawn(Behavior<T> behavior, String actorName) {
        requireUp("spawn " + actorName);
        return Guardian.spawn(guardian, behavior, actorName);
    }

    /**
     * Kills it at once. After this returns no code of its actors runs, not even PostStop; what waits in their mailboxes
     * goes to dead letters, their timers are cancelled. Actors elsewhere that watch them get Terminated.
     *
     * @throws IllegalStateException if it is down, or if one of its own actors calls this: code that is running cannot
     *     be taken back, so have it called after a delay of zero
     */
    public void crash() {
        loop.threads().check("crashed a process");
        requireUp("crash");
        if (loop.running() != null && processes.owns(this, loop.running())) {
            throw new IllegalStateException(
                    name + " cannot crash itself while its code runs: schedule it with after(Duration.ZERO, …)");
        }
        down();
        held.clear();
        reconsider();
        Severance.sever(guardian, loop);
    }

    /**
     * Stops its actors as Akka does, children first, each with a PostStop. This takes steps: run the simulation.
     *
     * @throws IllegalStateException if it is down
     */
    public void stop() {
        loop.threads().check("stopped a process");
        requireUp("stop");
        resume();
        slowDown(Duration.ZERO);
        down();
        guardian.stop();
    }

    /**
     * Starts the next incarnation, without actors: spawn them anew. It is neither paused nor slow.
     *
     * @throws IllegalStateException if it is up
     */
    public void restart() {
        loop.threads().check("restarted a process");
        if (up) {
            throw new IllegalStateException(name + " is up: crash or stop it before restarting it");
        }
        start();
    }

    /**
     * Halts all of its actors between two messages. Messages keep arriving, and timers that are due wait, until
     * {@link #resume()}. Pausing twice is pausing once.
     *
     * @throws IllegalStateException if it is down
     */
    public void pause() {
        loop.threads().check("paused a process");
        requireUp("pause");
        paused = true;
        reconsider();
    }

    /**
     * Goes on with everything that arrived meanwhile, in the order of arrival; timers fire late. Without effect if it
     * is not paused.
     */
    public void resume() {
        loop.threads().check("resumed a process");
        paused = false;
        reconsider();
    }

    /**
     * From now on each mailbox run of its actors (one message, at most) takes this much virtual time, one after the
     * other as on a single processor, and has its effects at the end of it. Zero is the normal speed: no time at all.
     *
     * @throws IllegalArgumentException if negative
     * @throws IllegalStateException if the process is down
     */
    public void slowDown(Duration perMessage) {
        loop.threads().check("slowed a process");
        requireUp("slow down");
        if (perMessage.isNegative()) {
            throw new IllegalArgumentException("A message cannot take negative time: " + perMessage);
        }
        costNanos = perMessage.toNanos();
        reconsider();
    }

    /** Whether it keeps the entry for later. Timers are not slowed: it is their messages that are. */
    boolean hold(Runnable entry) {
        if (!paused && entry instanceof Timer) {
            return false;
        }
        held.add(entry);
        armCompletion();
        return true;
    }

    private void start() {
        incarnation++;
        guardian = Guardian.under(root, incarnation == 1 ? name : name + "~" + incarnation);
        processes.register(guardian.path(), this);
        up = true;
        busyUntilNanos = 0;
    }

    private void down() {
        processes.unregister(guardian.path());
        up = false;
        paused = false;
        costNanos = 0;
    }

    private void reconsider() {
        if (!paused && costNanos == 0) {
            held.forEach(loop::ready);
            held.clear();
        }
        if (completion != null) {
            completion.cancel();
            completion = null;
        }
        boolean impaired = paused || costNanos > 0;
        if (impaired != countedImpaired) {
            processes.countImpaired(impaired ? 1 : -1);
            countedImpaired = impaired;
        }
        armCompletion();
    }

    private void armCompletion() {
        if (completion == null && !paused && !held.isEmpty()) {
            busyUntilNanos = Agenda.later(Math.max(loop.agenda().nowNanos(), busyUntilNanos), costNanos);
            completion = new Timer(loop.agenda(), null, this::complete, busyUntilNanos, Timer.Repetition.ONCE, 0);
            loop.agenda().schedule(completion);
        }
    }

    private void complete() {
        completion = null;
        Runnable entry = held.poll();
        if (entry != null) {
            loop.step(entry);
        }
        armCompletion();
    }

    private void requireUp(String what) {
        if (!up) {
            throw new IllegalStateException("Cannot " + what + ": " + name + " is down; restart it first");
        }
    }

    @Override
    public String toString() {
        return name + "~" + incarnation;
    }
}
