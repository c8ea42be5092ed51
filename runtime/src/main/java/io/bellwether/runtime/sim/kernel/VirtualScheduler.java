package io.bellwether.runtime.sim.kernel;

import akka.actor.Cancellable;
import akka.actor.Scheduler;
import akka.event.LoggingAdapter;
import com.typesafe.config.Config;
import java.util.concurrent.ThreadFactory;
import scala.concurrent.ExecutionContext;
import scala.concurrent.duration.FiniteDuration;

/**
 * Akka's scheduler in virtual time. Akka makes it by reflection, from the class name in the configuration, while the
 * kernel starts the ActorSystem on its thread: {@link #bind} says to which kernel it then belongs. Tasks run on the
 * kernel's thread when they are due, not by way of the execution context.
 */
public final class VirtualScheduler implements Scheduler {
    private static final ThreadLocal<EventLoop> STARTING = new ThreadLocal<>();

    private final EventLoop loop;

    /** Called by Akka. */
    public VirtualScheduler(Config config, LoggingAdapter log, ThreadFactory threads) {
        this.loop = STARTING.get();
        if (loop == null) {
            throw new IllegalStateException("A VirtualScheduler needs a Kernel: use Kernel.start()");
        }
    }

    static void bind(EventLoop loop) {
        STARTING.set(loop);
    }

    static void unbind() {
        STARTING.remove();
    }

    @Override
    public Cancellable scheduleOnce(FiniteDuration delay, Runnable task, ExecutionContext executor) {
        return start(delay, Timer.Repetition.ONCE, 0, task);
    }

    @Override
    public Cancellable scheduleWithFixedDelay(
            FiniteDuration initialDelay, FiniteDuration delay, Runnable task, ExecutionContext executor) {
        return start(initialDelay, Timer.Repetition.FIXED_DELAY, delay.toNanos(), task);
    }

    @Override
    public Cancellable scheduleAtFixedRate(
            FiniteDuration initialDelay, FiniteDuration interval, Runnable task, ExecutionContext executor) {
        return start(initialDelay, Timer.Repetition.FIXED_RATE, interval.toNanos(), task);
    }

    @Override
    @Deprecated
    public Cancellable schedule(
            FiniteDuration initialDelay, FiniteDuration interval, Runnable task, ExecutionContext executor) {
        return scheduleAtFixedRate(initialDelay, interval, task, executor);
    }

    @Override
    public double maxFrequency() {
        return 1e9;
    }

    private Cancellable start(FiniteDuration delay, Timer.Repetition repetition, long periodNanos, Runnable task) {
        if (repetition != Timer.Repetition.ONCE && periodNanos <= 0) {
            throw new IllegalArgumentException("A repeated task needs a period above zero: " + periodNanos + " ns");
        }
        long first = loop.agenda().later(delay.toNanos());
        Timer timer = new Timer(loop.agenda(), loop.running(), task, first, repetition, periodNanos);
        loop.agenda().schedule(timer);
        return timer;
    }
}
