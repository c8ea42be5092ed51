package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorRef;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Virtual time, and what is to happen in it: timers, deliveries and calls, each at its instant. */
final class Agenda {
    private final ThreadGuard threads;
    private final BiConsumer<Object, Object> fire;
    private final EventQueue events = new EventQueue();
    private long nowNanos;
    private Ties ties;
    private Runnable timeAdvanced = () -> {};

    /**
     * @param fire does what is due: its arguments are a timer and null, an actor and a message, or a handler and its
     *     argument
     */
    Agenda(ThreadGuard threads, BiConsumer<Object, Object> fire) {
        this.threads = threads;
        this.fire = fire;
    }

    /**
     * Begins at time zero.
     *
     * @param chosenTies draws the order of what is due at one instant; null leaves it in the order of its scheduling
     */
    void begin(Ties chosenTies, Runnable onTimeAdvanced) {
        ties = chosenTies;
        timeAdvanced = onTimeAdvanced;
        nowNanos = 0;
    }

    void clear() {
        events.reset();
    }

    long nowNanos() {
        return nowNanos;
    }

    /** The time so long after now, or the end of time. */
    long later(long delayNanos) {
        return later(nowNanos, delayNanos);
    }

    static long later(long fromNanos, long delayNanos) {
        long at = fromNanos + Math.max(0, delayNanos);
        return at < 0 ? Long.MAX_VALUE : at;
    }

    void schedule(Timer timer) {
        threads.check("set a timer");
        events.add(Math.max(nowNanos, timer.dueNanos()), timer, null);
    }

    void timerCancelled() {
        events.noteCancelled();
    }

    void deliverAfter(long delayNanos, ActorRef to, Object message) {
        threads.check("sent a delayed message");
        events.add(later(delayNanos), to, message);
    }

    void callAfter(long delayNanos, Consumer<?> handler, Object argument) {
        threads.check("scheduled a call");
        events.add(later(delayNanos), handler, argument);
    }

    void forEachTarget(Consumer<Object> visitor) {
        events.forEachTarget(visitor);
        if (ties != null) {
            ties.forEachTarget(visitor);
        }
    }

    /** Lets time pass until then, if it is not later already. */
    void advanceTo(long nanos) {
        if (nanos > nowNanos) {
            nowNanos = nanos;
            timeAdvanced.run();
        }
    }

    /**
     * Advances to the next event and fires it; where ties are drawn, all that are due with it.
     *
     * @return false if nothing is due by the limit
     */
    boolean fireNext(long limitNanos) {
        if (ties != null) {
            return fireTies(limitNanos);
        }
        while (events.poll(limitNanos)) {
            Object target = events.target();
            if (!EventQueue.isCancelled(target)) {
                advanceTo(events.nanos());
                fire.accept(target, events.payload());
                return true;
            }
        }
        return false;
    }

    private boolean fireTies(long limitNanos) {
        // Where an exception ended the last call, some are left, and still due.
        long limit = ties.isEmpty() ? limitNanos : nowNanos;
        while (events.poll(limit)) {
            if (!EventQueue.isCancelled(events.target())) {
                limit = events.nanos();
                ties.add(events.target(), events.payload());
            }
        }
        if (ties.isEmpty()) {
            return false;
        }
        advanceTo(limit);
        while (!ties.isEmpty()) {
            ties.draw();
            fire.accept(ties.target(), ties.payload());
        }
        return true;
    }
}
