package io.bellwether.scenarios.processes;

import io.bellwether.scenarios.processes.Signals.Signal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Slows a process down: it stands still for most of each short while, so that it gets only a share of the time. */
final class DutyCycle {

    /** Of standing still and running once, in real time: short, for what is sent meanwhile waits that long. */
    private static final Duration PERIOD = Duration.ofMillis(10);

    private final Signals signals;
    private final long pid;
    private final ScheduledExecutorService timer;
    private final long runNanos;
    private final long standNanos;
    private Optional<Future<?>> next = Optional.empty();
    private boolean ended;

    private DutyCycle(Signals signals, long pid, ScheduledExecutorService timer, double factor) {
        this.signals = signals;
        this.pid = pid;
        this.timer = timer;
        this.runNanos = Math.round(PERIOD.toNanos() / factor);
        this.standNanos = PERIOD.toNanos() - runNanos;
    }

    /** @param factor how many times as long everything takes, above 1 */
    static DutyCycle begin(Signals signals, long pid, ScheduledExecutorService timer, double factor) {
        DutyCycle cycle = new DutyCycle(signals, pid, timer, factor);
        cycle.stand();
        return cycle;
    }

    /** The longest that the process stands still at a time. */
    Duration standstill() {
        return Duration.ofNanos(standNanos);
    }

    /** The process runs at full speed when this returns. */
    synchronized void end() {
        ended = true;
        next.ifPresent(turn -> turn.cancel(false));
        signals.send(Signal.CONT, pid);
    }

    private synchronized void stand() {
        turn(Signal.STOP, this::run, standNanos);
    }

    private synchronized void run() {
        turn(Signal.CONT, this::stand, runNanos);
    }

    private void turn(Signal signal, Runnable then, long afterNanos) {
        if (!ended && signals.send(signal, pid)) {
            next = Optional.of(timer.schedule(then, afterNanos, TimeUnit.NANOSECONDS));
        }
    }
}
