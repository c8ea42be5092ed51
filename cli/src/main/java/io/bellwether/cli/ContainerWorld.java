package io.bellwether.cli;

import io.bellwether.scenarios.containers.ContainerHost;
import io.bellwether.scenarios.containers.compose.ComposeProject;
import io.bellwether.scenarios.real.CannotRunException;
import io.bellwether.scenarios.real.RealTarget;
import io.bellwether.scenarios.run.RunTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Containers as a world for scenarios, made only when it is asked for: nobody else needs an engine, or its library. */
final class ContainerWorld {

    private ContainerWorld() {}

    /** @param home where our own compose project lies */
    static RunTarget open(TargetOptions options, Path home, Consumer<String> notices) {
        List<Path> files =
                options.compose().isEmpty() ? List.of(home.resolve("docker-compose.yml")) : options.compose();
        try {
            return new RealTarget(
                    ContainerHost.open(ComposeProject.read(files), notices),
                    options.compose().stream()
                            .flatMap(file -> Stream.of("--compose", file.toString()))
                            .toList(),
                    options.timeScale());
        } catch (CannotRunException e) {
            throw new UserError("nothing can run on containers: " + e.getMessage());
        }
    }
}
