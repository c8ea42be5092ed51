package io.bellwether.runtime.node.runner;

import akka.actor.Cancellable;
import akka.actor.LightArrayRevolverScheduler;
import akka.actor.Scheduler;
import akka.event.LoggingAdapter;
import com.typesafe.config.Config;
import java.io.Closeable;
import java.util.concurrent.ThreadFactory;
import scala.concurrent.ExecutionContext;
import scala.concurrent.duration.Duration;
import scala.concurrent.duration.FiniteDuration;

/** Akka's scheduler in scenario time: an actor that waits a second waits as long as the scenario's second takes. */
public final class ScaledScheduler implements Scheduler, Closeable {

    /** How long a second takes, in seconds. */
    public static final String SCALE = "bellwether.time-scale";

    private static final long LEAST_NANOS = 1;

    private final LightArrayRevolverScheduler real;
    private final double scale;

    /** Called by Akka, which finds the class's name in the configuration. */
    public ScaledScheduler(Config config, LoggingAdapter log, ThreadFactory threads) {
        this.real = new LightArrayRevolverScheduler(config, log, threads);
        this.scale = config.getDouble(SCALE);
    }

    @Override
    public Cancellable scheduleOnce(FiniteDuration delay, Runnable task, ExecutionContext executor) {
        return real.scheduleOnce(scaled(delay), task, executor);
    }

    @Override
    public Cancellable scheduleWithFixedDelay(
            FiniteDuration initialDelay, FiniteDuration delay, Runnable task, ExecutionContext executor) {
        return real.scheduleWithFixedDelay(scaled(initialDelay), scaled(delay), task, executor);
    }

    @Override
    public Cancellable scheduleAtFixedRate(
            FiniteDuration initialDelay, FiniteDuration interval, Runnable task, ExecutionContext executor) {
        return real.scheduleAtFixedRate(scaled(initialDelay), scaled(interval), task, executor);
    }

    @Override
    @Deprecated
    public Cancellable schedule(
            FiniteDuration initialDelay, FiniteDuration interval, Runnable task, ExecutionContext executor) {
        return scheduleAtFixedRate(initialDelay, interval, task, executor);
    }

    @Override
    public double maxFrequency() {
        return real.maxFrequency() * scale;
    }

    @Override
    public void close() {
        real.close();
    }

    /** None at all stays none. */
    private FiniteDuration scaled(FiniteDuration time) {
        long nanos = time.toNanos();
        return Duration.fromNanos(nanos <= 0 ? nanos : Math.max(LEAST_NANOS, Math.round(nanos * scale)));
    }
}
