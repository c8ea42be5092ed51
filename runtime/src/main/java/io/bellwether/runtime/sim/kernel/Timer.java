package io.bellwether.runtime.sim.kernel;

import akka.actor.Cancellable;
import akka.actor.SchedulerException;
import akka.dispatch.Mailbox;

/**
 * An event that can be cancelled: what Akka's scheduler hands out, and {@link Simulation#after}. Akka's timers have an
 * owner, the actor that set them: they share the fate of its process.
 */
final class Timer implements Cancellable, Scheduled, Runnable {
    private static final Runnable NOTHING = () -> {};

    private final Agenda agenda;
    private final Mailbox owner;
    private final Repetition repetition;
    private final long periodNanos;
    private Runnable task;
    private long dueNanos;
    private State state = State.WAITING;

    enum Repetition {
        ONCE,
        /** The period counts from when the task ran: a late one delays those after it. */
        FIXED_DELAY,
        /** The period counts from when the task was due: after a pause the missed ones follow at once. */
        FIXED_RATE
    }

    private enum State {
        WAITING,
        DONE,
        CANCELLED
    }

    Timer(Agenda agenda, Mailbox owner, Runnable task, long firstNanos, Repetition repetition, long periodNanos) {
        this.agenda = agenda;
        this.owner = owner;
        this.task = task;
        this.dueNanos = firstNanos;
        this.repetition = repetition;
        this.periodNanos = periodNanos;
    }

    /** The mailbox of the actor that set it, or null if none did. */
    Mailbox owner() {
        return owner;
    }

    long dueNanos() {
        return dueNanos;
    }

    @Override
    public void run() {
        if (state != State.WAITING) {
            return;
        }
        if (repetition == Repetition.ONCE) {
            Runnable last = task;
            end(State.DONE);
            last.run();
        } else {
            runRepeated();
            if (state == State.WAITING) {
                long from = repetition == Repetition.FIXED_RATE ? dueNanos : agenda.nowNanos();
                dueNanos = Agenda.later(from, periodNanos);
                agenda.schedule(this);
            }
        }
    }

    /** Akka's own repeated tasks throw this when their receiver is gone, to be repeated no more. */
    private void runRepeated() {
        try {
            task.run();
        } catch (SchedulerException receiverGone) {
            end(State.DONE);
        }
    }

    @Override
    public boolean cancel() {
        if (state != State.WAITING) {
            return false;
        }
        end(State.CANCELLED);
        agenda.timerCancelled();
        return true;
    }

    @Override
    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    private void end(State last) {
        state = last;
        task = NOTHING;
    }
}
