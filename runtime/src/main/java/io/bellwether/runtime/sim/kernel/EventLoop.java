package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorRef;
import akka.dispatch.Mailbox;
import akka.dispatch.sysmsg.SystemMessage;
import java.time.Duration;
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
    private static final Comparator<Runnable> BY_PATH = Comparator.comparing(ActorPaths::of);

    private final ThreadGuard threads = new ThreadGuard();
    private final RunQueue ready = new RunQueue();
    private final Agenda agenda = new Agenda(threads, this::fire);

    private Mailbox running;
    private boolean inlining;
    private boolean draining;

    private StepLog log = new StepLog(SimulationSettings.withSeed(0));
    private Processes processes = new Processes(this);
    private ChoicePoint schedule;
    private Failures failures = new Failures(FailurePolicy.COLLECT);

    void begin(SimulationSettings chosen, Choices choices, Processes chosenProcesses) {
        processes = chosenProcesses;
        boolean random = chosen.policy() == SchedulingPolicy.RANDOM;
        schedule = random ? choices.point(Choices.SCHEDULE) : null;
        Ties ties = random ? new Ties(choices.point(Choices.TIES)) : null;
        log = new StepLog(chosen);
        agenda.begin(ties, log::timeAdvanced);
        failures = new Failures(chosen.failures());
    }

    /** Forgets every event, and runs what Akka itself still has to do; tasks that are no mailboxes are dropped. */
    void end() {
        agenda.clear();
        while (ready.size() > 0) {
            if (ready.take() instanceof Mailbox mailbox) {
                mailbox.run();
            }
        }
        agenda.clear();
    }

    @Override
    public void execute(Runnable entry) {
        threads.check("wanted something run");
        ready.add(entry);
        if (inlining && !draining) {
            drainInline();
        }
    }

    @Override
    public void reportFailure(Throwable cause) {
        failures.note(new ActorFailure(ActorPaths.of(running), now(), cause));
    }

    /** While Akka starts and stops it blocks until it is answered: then entries must run as soon as they come. */
    void inline(boolean on) {
        inlining = on;
        if (on && !draining) {
            drainInline();
        }
    }

    ThreadGuard threads() {
        return threads;
    }

    /** @throws IllegalStateException if called by an actor or a task of the simulation, on its own thread or another */
    void checkMayRun() {
        threads.check("wanted to run the simulation");
        if (draining) {
            throw new IllegalStateException(
                    "The simulation is running: an actor or a task of it can neither run nor close it from inside");
        }
    }

    Agenda agenda() {
        return agenda;
    }

    Duration now() {
        return Duration.ofNanos(agenda.nowNanos());
    }

    StepLog log() {
        return log;
    }

    List<ActorFailure> failures() {
        return failures.all();
    }

    /** The mailbox that is running now, or null. */
    Mailbox running() {
        return running;
    }

    void cancelTimersOf(Set<Mailbox> owners) {
        Consumer<Object> cancellation = target -> {
            if (target instanceof Timer timer && timer.owner() != null && owners.contains(timer.owner())) {
                timer.cancel();
            }
        };
        agenda.forEachTarget(cancellation);
        ready.forEach(cancellation);
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
        while (!holds && agenda.fireNext(limitNanos)) {
            drain();
            holds = condition.getAsBoolean();
        }
        if (!holds) {
            agenda.advanceTo(limitNanos);
        }
        threads.checkIntrusion();
        return holds;
    }

    void runUntilIdle() {
        checkMayRun();
        do {
            drain();
        } while (agenda.fireNext(Long.MAX_VALUE));
        threads.checkIntrusion();
    }

    /** Runs one entry now, as a step. */
    void step(Runnable entry) {
        threads.checkIntrusion();
        log.note(entry, agenda.nowNanos());
        if (entry instanceof Mailbox mailbox) {
            stepOf(mailbox);
        } else {
            entry.run();
        }
        failures.report();
    }

    private void stepOf(Mailbox mailbox) {
        SystemMessage system = mailbox.systemQueueGet();
        if (system != null) {
            failures.noteFrom(system, now());
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
}
