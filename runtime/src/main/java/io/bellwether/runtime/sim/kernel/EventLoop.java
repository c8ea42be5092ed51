package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorRef;
import akka.dispatch.Mailbox;
import akka.dispatch.sysmsg.Failed;
import akka.dispatch.sysmsg.SystemMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import scala.concurrent.ExecutionContextExecutor;

/**
 * The one thread of a kernel: what is ready runs, one mailbox run a step, and when nothing is ready, virtual time jumps
 * to the next event. It is the execution context of the ActorSystem: everything Akka wants to run comes to
 * {@link #execute}.
 */
final class EventLoop implements ExecutionContextExecutor {
    private static final Comparator<Runnable> BY_PATH = Comparator.comparing(EventLoop::pathOf);

    private final Thread thread = Thread.currentThread();
    private final RunQueue ready = new RunQueue();
    private final EventQueue events = new EventQueue();
    private final List<Object> ties = new ArrayList<>();
    private final List<ActorFailure> failures = new ArrayList<>();
    private volatile ForeignThreadException intrusion;
    private boolean intrusionReported;

    private long nowNanos;
    private long steps;
    private long instantFrom;
    private Mailbox running;
    private boolean inlining;
    private boolean draining;

    private SimulationSettings settings = SimulationSettings.withSeed(0);
    private Processes processes = new Processes(this);
    private ChoicePoint schedule;
    private ChoicePoint tieOrder;
    private StepHash hash = StepHash.OFF;
    private StepObserver observer;
    private ActorFailure unreported;

    void begin(SimulationSettings chosen, Choices choices, Processes chosenProcesses) {
        settings = chosen;
        processes = chosenProcesses;
        boolean random = chosen.policy() == SchedulingPolicy.RANDOM;
        schedule = random ? choices.point(Choices.SCHEDULE) : null;
        tieOrder = random ? choices.point(Choices.TIES) : null;
        hash = chosen.hashSteps() ? new StepHash() : StepHash.OFF;
        observer = null;
        unreported = null;
        failures.clear();
        nowNanos = 0;
        steps = 0;
        instantFrom = 0;
    }

    /** Forgets every event, and runs what Akka itself still has to do; tasks that are no mailboxes are dropped. */
    void end() {
        events.reset();
        while (ready.size() > 0) {
            if (ready.take() instanceof Mailbox mailbox) {
                mailbox.run();
            }
        }
        events.reset();
    }

    @Override
    public void execute(Runnable entry) {
        checkThread("wanted something run");
        ready.add(entry);
        if (inlining && !draining) {
            drainInline();
        }
    }

    @Override
    public void reportFailure(Throwable cause) {
        fail(new ActorFailure(running == null ? "-" : pathOf(running), now(), cause));
    }

    /** While Akka starts and stops it blocks until it is answered: then entries must run as soon as they come. */
    void inline(boolean on) {
        inlining = on;
        if (on && !draining) {
            drainInline();
        }
    }

    void checkThread(String what) {
        if (Thread.currentThread() != thread) {
            ForeignThreadException foreign = new ForeignThreadException(Thread.currentThread(), thread, what);
            intrusion = foreign;
            throw foreign;
        }
    }

    /** @throws IllegalStateException if called by an actor or a task of the simulation, on its own thread or another */
    void checkMayRun() {
        checkThread("wanted to run the simulation");
        if (draining) {
            throw new IllegalStateException(
                    "The simulation is running: an actor or a task of it can neither run nor close it from inside");
        }
    }

    long nowNanos() {
        return nowNanos;
    }

    Duration now() {
        return Duration.ofNanos(nowNanos);
    }

    long steps() {
        return steps;
    }

    long stepHash() {
        if (hash == StepHash.OFF) {
            throw new IllegalStateException("Steps are not hashed in this run: see SimulationSettings.hashingSteps()");
        }
        return hash.value();
    }

    List<ActorFailure> failures() {
        return failures;
    }

    void observe(StepObserver chosen) {
        observer = chosen;
    }

    /** The mailbox that is running now, or null. */
    Mailbox running() {
        return running;
    }

    static long later(long fromNanos, long delayNanos) {
        long at = fromNanos + Math.max(0, delayNanos);
        return at < 0 ? Long.MAX_VALUE : at;
    }

    void schedule(Timer timer) {
        checkThread("set a timer");
        events.add(Math.max(nowNanos, timer.dueNanos()), timer, null);
    }

    void timerCancelled() {
        events.noteCancelled();
    }

    void deliverAfter(long delayNanos, ActorRef to, Object message) {
        checkThread("sent a delayed message");
        events.add(later(nowNanos, delayNanos), to, message);
    }

    void callAfter(long delayNanos, Consumer<?> handler, Object argument) {
        checkThread("scheduled a call");
        events.add(later(nowNanos, delayNanos), handler, argument);
    }

    void cancelTimersOf(Set<Mailbox> owners) {
        events.forEachTarget(target -> {
            if (target instanceof Timer timer && timer.owner() != null && owners.contains(timer.owner())) {
                timer.cancel();
            }
        });
    }

    void ready(Runnable entry) {
        ready.add(entry);
    }

    int readyCount() {
        return ready.size();
    }

    /** Akka notifies watchers in the order of a hash set of references, whose hashes are random: put them in order. */
    void orderReadyFrom(int position) {
        ready.sortFrom(position, BY_PATH);
    }

    /** Runs everything due up to a time, which is the time afterwards. */
    void runTo(long limitNanos) {
        runUntil(() -> false, limitNanos);
    }

    /** Runs until a condition holds, which is asked whenever nothing is ready, or until the time limit. */
    boolean runUntil(BooleanSupplier condition, long limitNanos) {
        checkMayRun();
        drain();
        boolean holds = condition.getAsBoolean();
        while (!holds && fireNext(limitNanos)) {
            drain();
            holds = condition.getAsBoolean();
        }
        if (!holds) {
            nowNanos = Math.max(nowNanos, limitNanos);
        }
        checkIntrusion();
        return holds;
    }

    void runUntilIdle() {
        checkMayRun();
        do {
            drain();
        } while (fireNext(Long.MAX_VALUE));
        checkIntrusion();
    }

    /** @throws ForeignThreadException if another thread has sent something to this simulation */
    void checkIntrusion() {
        if (intrusion != null) {
            intrusionReported = true;
            throw new ForeignThreadException(intrusion);
        }
    }

    /** As {@link #checkIntrusion()}, unless it has already been said. */
    void checkUnreportedIntrusion() {
        if (!intrusionReported) {
            checkIntrusion();
        }
    }

    /** Runs one entry now, as a step. */
    void step(Runnable entry) {
        checkIntrusion();
        if (++steps - instantFrom > settings.stepsPerInstant()) {
            throw new LivelockException(steps - instantFrom, now(), pathOf(entry));
        }
        if (hash != StepHash.OFF) {
            hash.add(nowNanos, entry);
        }
        if (observer != null) {
            observer.onStep(steps, nowNanos, pathOf(entry));
        }
        if (entry instanceof Mailbox mailbox) {
            stepOf(mailbox);
        } else {
            entry.run();
        }
        if (unreported != null) {
            ActorFailure failure = unreported;
            unreported = null;
            throw new ActorFailedException(failure);
        }
    }

    private void stepOf(Mailbox mailbox) {
        SystemMessage system = mailbox.systemQueueGet();
        if (system != null) {
            noteFailures(system);
        }
        int before = ready.size();
        running = mailbox;
        try {
            mailbox.run();
        } finally {
            running = null;
        }
        if (mailbox.isClosed()) {
            orderReadyFrom(before);
        }
    }

    private void noteFailures(SystemMessage newest) {
        for (SystemMessage message = newest; message != null; message = message.next()) {
            if (message instanceof Failed failed) {
                fail(new ActorFailure(
                        ActorPaths.within(failed.child().path()), now(), ActorPaths.withoutWrapping(failed.cause())));
            }
        }
    }

    private void fail(ActorFailure failure) {
        failures.add(failure);
        if (settings.failures() == FailurePolicy.THROW && unreported == null) {
            unreported = failure;
        }
    }

    private void drain() {
        draining = true;
        try {
            while (ready.size() > 0) {
                Runnable entry = schedule == null || ready.size() == 1
                        ? ready.take()
                        : ready.take(schedule.nextInt(ready.size()));
                if (!processes.divert(entry)) {
                    step(entry);
                }
            }
        } finally {
            draining = false;
        }
    }

    private void drainInline() {
        draining = true;
        try {
            while (ready.size() > 0) {
                ready.take().run();
            }
        } finally {
            draining = false;
        }
    }

    private boolean fireNext(long limitNanos) {
        if (tieOrder != null) {
            return fireTies(limitNanos);
        }
        while (events.poll(limitNanos)) {
            Object target = events.target();
            if (!EventQueue.isCancelled(target)) {
                advanceTo(events.nanos());
                fire(target, events.payload());
                return true;
            }
        }
        return false;
    }

    private boolean fireTies(long limitNanos) {
        ties.clear();
        long limit = limitNanos;
        while (events.poll(limit)) {
            if (!EventQueue.isCancelled(events.target())) {
                limit = events.nanos();
                ties.add(events.target());
                ties.add(events.payload());
            }
        }
        if (ties.isEmpty()) {
            return false;
        }
        advanceTo(limit);
        for (int left = ties.size() / 2; left > 0; left--) {
            int chosen = left == 1 ? 0 : 2 * tieOrder.nextInt(left);
            Object payload = ties.remove(chosen + 1);
            fire(ties.remove(chosen), payload);
        }
        return true;
    }

    private void advanceTo(long nanos) {
        if (nanos > nowNanos) {
            nowNanos = nanos;
            instantFrom = steps;
        }
    }

    @SuppressWarnings("unchecked")
    private void fire(Object target, Object payload) {
        draining = true;
        try {
            if (target instanceof ActorRef to) {
                to.tell(payload, ActorRef.noSender());
            } else if (target instanceof Timer timer) {
                if (!processes.divert(timer)) {
                    timer.run();
                }
            } else {
                ((Consumer<Object>) target).accept(payload);
            }
        } finally {
            draining = false;
        }
    }

    private static String pathOf(Runnable entry) {
        return entry instanceof Mailbox mailbox && mailbox.actor() != null
                ? ActorPaths.within(mailbox.actor().self().path())
                : "-";
    }
}
