package io.bellwether.scenarios.containers.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.scenarios.containers.engine.ContainerSpec.Attachment;
import io.bellwether.scenarios.containers.engine.ContainerSpec.SharedFolder;
import io.bellwether.scenarios.launch.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** On a real engine. */
@ExtendWith(WhereAnEngineIs.class)
class ContainersOfARunTest {

    private static final RunLabel OURS = RunLabel.ofThisProcess(99);

    private Engine engine;
    private ContainerRun run;
    private String prefix;

    @BeforeEach
    void begin() {
        engine = Engine.connect();
        run = engine.begin(OURS);
        prefix = run.createNetwork();
    }

    @AfterEach
    void end() {
        run.close();
        engine.close();
    }

    @Test
    void aKilledContainerStartsAnewWithTheSameAddressAndTheSameFolder(@TempDir Path folder) throws IOException {
        ContainerSpec spec = spec("one", "2", List.of("sh", "-c", "echo again >>/seen/lives; exec sleep 300"), folder);
        run.create(spec);
        run.start("one");
        awaitLines(folder.resolve("lives"), 1);
        run.kill("one");
        assertThat(run.isRunning("one")).isFalse();
        run.start("one");
        awaitLines(folder.resolve("lives"), 2);
        assertThat(run.processOf("one")).isPositive();
    }

    @Test
    void aContainerIsPausedUntilItIsResumed(@TempDir Path folder) throws IOException {
        run.create(spec("one", "2", List.of("sleep", "300"), folder));
        run.start("one");
        run.pause("one");
        assertThatThrownBy(() -> run.pause("one")).hasMessageContaining("already paused");
        run.resume("one");
        assertThatThrownBy(() -> run.resume("one")).hasMessageContaining("not paused");
    }

    @Test
    void aContainerInAnothersNetworkHasItsAddressAndKnowsEverybodyByName(@TempDir Path folder) throws IOException {
        run.create(spec("one", "2", List.of("sleep", "300"), folder));
        run.start("one");
        run.create(new ContainerSpec(
                "guest",
                WhereAnEngineIs.IMAGE,
                List.of("sh", "-c", "cat /etc/hosts >/seen/hosts; cat /proc/net/fib_trie >/seen/addresses; echo done"),
                List.of(),
                new TreeMap<>(),
                Optional.of(user()),
                new Attachment.SharedWith("one"),
                Optional.of(new SharedFolder(folder, "/seen"))));
        run.start("guest");
        awaitLines(folder.resolve("addresses"), 1);
        assertThat(folder.resolve("hosts")).content().contains(prefix + "3\ttwo");
        assertThat(folder.resolve("addresses")).content().contains(prefix + "2");
    }

    @Test
    void anEngineThatRefusesSaysWhyInItsOwnWords() {
        assertThatThrownBy(() -> run.create(new ContainerSpec(
                        "one",
                        "no-such-image:here",
                        List.of(),
                        List.of(),
                        new TreeMap<>(),
                        Optional.empty(),
                        new Attachment.Own(run.networkName(), prefix + "2", new TreeMap<>()),
                        Optional.empty())))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("make a container for one")
                .hasMessageContaining("No such image")
                .hasMessageNotContaining("{");
    }

    @Test
    void whatAKilledRunnerLeftIsRemovedAndWhatALiveOneHasIsNot(@TempDir Path folder) throws IOException {
        run.create(spec("mine", "2", List.of("sleep", "300"), folder));
        run.start("mine");
        RunLabel gone = new RunLabel(
                "bellwether-gone-1", new Identity(ProcessHandle.current().pid(), Instant.EPOCH));
        ContainerRun left = engine.begin(gone);
        String leftPrefix = left.createNetwork();
        left.create(new ContainerSpec(
                "left",
                WhereAnEngineIs.IMAGE,
                List.of("sleep", "300"),
                List.of(),
                new TreeMap<>(),
                Optional.empty(),
                new Attachment.Own(left.networkName(), leftPrefix + "2", new TreeMap<>()),
                Optional.empty()));
        left.start("left");

        assertThat(engine.removeLeftovers())
                .contains("container bellwether-gone-1-left", "network bellwether-gone-1-net")
                .noneMatch(name -> name.contains(OURS.run()));
        assertThat(run.isRunning("mine")).isTrue();
        assertThat(engine.removeLeftovers()).isEmpty();
    }

    private ContainerSpec spec(String name, String number, List<String> entrypoint, Path folder) throws IOException {
        Attachment attachment =
                new Attachment.Own(run.networkName(), prefix + number, new TreeMap<>(Map.of("two", prefix + "3")));
        return new ContainerSpec(
                name,
                WhereAnEngineIs.IMAGE,
                entrypoint,
                List.of(),
                new TreeMap<>(),
                Optional.of(user()),
                attachment,
                Optional.of(new SharedFolder(folder, "/seen")));
    }

    /** This test's own user, so that it can delete what the container writes. */
    private static String user() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.getAttribute(self, "unix:uid") + ":" + Files.getAttribute(self, "unix:gid");
    }

    private static void awaitLines(Path file, int lines) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.exists(file) || Files.readAllLines(file).size() < lines) {
            assertThat(System.nanoTime())
                    .as("time until %s has %d lines", file, lines)
                    .isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
