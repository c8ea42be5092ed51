package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.containers.engine.ContainerRun;
import io.bellwether.scenarios.launch.Folders;
import io.bellwether.scenarios.launch.Lives;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be done to a node that is a container. */
final class ContainerNode {

    private final String name;
    private final Path folder;
    private final ContainerRun run;
    private final Lives<ContainerLife> lives;
    private boolean paused;

    ContainerNode(String name, Path folder, ContainerRun run, LifeBoot boot) {
        this.name = name;
        this.folder = folder;
        this.run = run;
        this.lives = new Lives<>(number -> boot.of(name, folder, number));
    }

    Lives<ContainerLife> lives() {
        return lives;
    }

    /** @param returning whether another life may follow that was not planned */
    void kill(boolean returning) {
        if (paused) {
            resume();
        }
        lives.kill(returning);
    }

    void pause() {
        lives.current().ifPresent(life -> {
            life.standsStill();
            run.pause(life.container());
        });
        paused = true;
    }

    void resume() {
        lives.current().ifPresent(life -> run.resume(life.container()));
        paused = false;
    }

    /** @param factor how many times as long everything takes; 1 is full speed */
    void slow(double factor) {
        lives.current().ifPresent(life -> {
            life.standsStill();
            run.slow(life.container(), factor);
        });
    }

    void wipe() {
        try {
            Folders.delete(folder.resolve("data"));
            Files.createDirectories(folder.resolve("data"));
        } catch (IOException e) {
            throw new RunBrokenException("the disk of " + name + " cannot be emptied: " + e.getMessage());
        }
    }
}
