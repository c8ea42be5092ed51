package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.containers.engine.ContainerRun;
import io.bellwether.scenarios.containers.engine.ContainerSpec;
import io.bellwether.scenarios.containers.engine.ContainerSpec.Attachment;
import io.bellwether.scenarios.containers.engine.ContainerSpec.SharedFolder;
import io.bellwether.scenarios.launch.NodeCommand;
import io.bellwether.scenarios.launch.RunnerChannel;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Boots the containers of a run's nodes. */
final class LifeBoot {

    /** Little memory and one compiler, as for a node on this machine: there are many of them. */
    private static final Map.Entry<String, String> JAVA =
            Map.entry("BELLWETHER_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xms16m -Xmx128m -Xss512k");

    private final ContainerRun run;
    private final NodeCommand command;
    private final SortedMap<String, NodeImage> images;
    private final String user;
    private final Executor background;

    /** @param images by node */
    LifeBoot(
            ContainerRun run,
            NodeCommand command,
            SortedMap<String, NodeImage> images,
            String user,
            Executor background) {
        this.run = run;
        this.command = command;
        this.images = images;
        this.user = user;
        this.background = background;
    }

    /**
     * Returns at once; the engine has its time. A life is let in only when one before it stands by: many at the same time
     * would take each other's processor, and none would be up before all are.
     */
    ContainerLife of(String node, Path folder, int life) {
        String container = node + ".life-" + life;
        ContainerSpec spec = spec(node, folder, life, container);
        try {
            RunnerChannel channel = RunnerChannel.make(folder.resolve(folderOf(life)));
            CompletableFuture<Long> process = new CompletableFuture<>();
            ContainerLife booting = new ContainerLife(node, life, channel, run, container, process, background);
            background.execute(() -> {
                boot(spec, process);
                booting.letOthersWait();
            });
            return booting;
        } catch (IOException e) {
            throw new RunBrokenException(node + " cannot be started: " + e.getMessage());
        }
    }

    private void boot(ContainerSpec spec, CompletableFuture<Long> process) {
        try {
            run.create(spec);
            run.start(spec.name());
            process.complete(run.processOf(spec.name()));
        } catch (RuntimeException e) {
            process.completeExceptionally(e);
        }
    }

    private ContainerSpec spec(String node, Path folder, int life, String container) {
        NodeImage image = images.get(node);
        SortedMap<String, String> environment = new TreeMap<>(Map.ofEntries(JAVA));
        environment.putAll(image.environment());
        return new ContainerSpec(
                container,
                image.image(),
                image.entrypoint(),
                command.of(node, life, RunFolder.SEEN.resolve("data"), RunFolder.SEEN.resolve(folderOf(life))),
                environment,
                Optional.of(user),
                new Attachment.SharedWith(node),
                Optional.of(new SharedFolder(folder, RunFolder.SEEN.toString())));
    }

    private static String folderOf(int life) {
        return "life-" + life;
    }
}
