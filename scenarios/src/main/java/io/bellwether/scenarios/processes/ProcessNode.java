package io.bellwether.scenarios.processes;

import io.bellwether.scenarios.launch.Life;
import io.bellwether.scenarios.launch.Lives;
import io.bellwether.scenarios.processes.Signals.Signal;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** What can be done to a node that is a process. */
final class ProcessNode {

    private final String name;
    private final NodeFolder folder;
    private final Signals signals;
    private final Lives<NodeProcess> lives;
    private Optional<DutyCycle> slowness = Optional.empty();

    ProcessNode(String name, NodeFolder folder, NodeLauncher launcher, Signals signals) {
        this.name = name;
        this.folder = folder;
        this.signals = signals;
        this.lives = new Lives<>(number -> launcher.boot(name, folder, number));
    }

    Lives<NodeProcess> lives() {
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
    }

    void resume() {
        signal(Signal.CONT);
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

    /** Ends it for good. */
    void end() {
        slowness.ifPresent(DutyCycle::end);
        lives.all().forEach(NodeProcess::discard);
        lives.close();
    }
}
