package io.bellwether.scenarios.processes;

import io.bellwether.scenarios.launch.Life;
import io.bellwether.scenarios.launch.Lives;
import io.bellwether.scenarios.processes.Signals.Signal;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** What can be done to a node that is a process. */
final class ProcessNode {

    private final String name;
    private final NodeFolder folder;
    private final Signals signals;
    private final NodeLauncher launcher;
    private final Lives<ProcessLife> lives;
    private boolean paused;
    private Optional<DutyCycle> slowness = Optional.empty();

    ProcessNode(String name, NodeFolder folder, NodeLauncher launcher, Signals signals) {
        this.name = name;
        this.folder = folder;
        this.signals = signals;
        this.launcher = launcher;
        this.lives = new Lives<>(number -> launcher.boot(name, folder, number));
    }

    Lives<ProcessLife> lives() {
        return lives;
    }

    /** @param returning whether another life may follow that was not planned */
    void kill(boolean returning) {
        fullSpeed();
        lives.kill(returning);
    }

    void pause() {
        lives.current().ifPresent(Life::standsStill);
        signal(Signal.STOP);
        paused = true;
    }

    void resume() {
        signal(Signal.CONT);
        paused = false;
    }

    private void signal(Signal signal) {
        lives.current().ifPresent(process -> signals.send(signal, process.pid()));
    }

    /** Returns the longest that it stands still at a time. */
    Duration slow(double factor, ScheduledExecutorService timer) {
        fullSpeed();
        lives.current().ifPresent(Life::standsStill);
        slowness = lives.current().map(process -> DutyCycle.begin(signals, process.pid(), timer, factor));
        return slowness.map(DutyCycle::standstill).orElse(Duration.ZERO);
    }

    void fullSpeed() {
        slowness.ifPresent(DutyCycle::end);
        slowness = Optional.empty();
    }

    void wipe() {
        try {
            folder.wipe();
        } catch (IOException e) {
            throw new RunBrokenException("the disk of " + name + " cannot be emptied: " + e.getMessage());
        }
    }

    /** Asks it to end for good: the run is over. */
    void leave() {
        fullSpeed();
        if (paused) {
            resume();
        }
        living().forEach(ProcessLife::leave);
    }

    /** @param deadlineNanos by when those that were asked to leave must have left */
    void takeBack(long deadlineNanos) {
        living().forEach(life -> launcher.takeBack(life, deadlineNanos));
        lives.close();
    }

    private List<ProcessLife> living() {
        return lives.all().stream().filter(life -> life.process().isAlive()).toList();
    }
}
