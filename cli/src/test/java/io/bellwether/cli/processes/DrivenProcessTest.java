package io.bellwether.cli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.cli.NodeMain;
import io.bellwether.runtime.node.order.LifeOrder;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.OrderWriter;
import io.bellwether.runtime.node.runner.SideChannel;
import io.bellwether.runtime.trace.ProcessEvent.NodeReady;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds of nodes under a runner only where they live in a process of their own. */
@Timeout(180)
class DrivenProcessTest {

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(10).toNanos();
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void boot() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeMain.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
    }

    @AfterEach
    void kill() {
        process.destroyForcibly();
    }

    @Test
    void whatAKilledNodeHadDeclaredIsThere() throws Exception {
        live("life");
        start("life");
        await("life", SideChannel.EVENTS, "NodeReady");
        process.destroyForcibly().waitFor();

        assertThat(events("life")).last().extracting(TraceEvent::event).isInstanceOf(NodeReady.class);
    }

    @Test
    void aNodeWhoseRunnerIsGoneEndsEvenWhereItOnlyStandsBy() throws Exception {
        live("life");
        await("life", SideChannel.READY, "");
        process.getOutputStream().close();

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output()).isZero();
    }

    @Test
    void aProcessIsAnotherNodeOnceALifeIsOver() throws Exception {
        live("first");
        start("first");
        await("first", SideChannel.EVENTS, "NodeReady");
        order("first", new NodeOrder.End());
        await("first", SideChannel.OVER, "");
        List<TraceEvent> ended = events("first");

        live("second");
        start("second");
        await("second", SideChannel.EVENTS, "NodeReady");

        assertThat(events("first")).isEqualTo(ended);
        assertThat(process.isAlive()).as(output()).isTrue();
    }

    @Test
    void aLifeThatNeverBeganIsOverToo() throws Exception {
        live("first");
        await("first", SideChannel.READY, "");
        order("first", new NodeOrder.End());
        await("first", SideChannel.OVER, "");

        assertThat(events("first")).isEmpty();
        assertThat(process.isAlive()).as(output()).isTrue();
    }

    /** As a broker, whose only files are those of its side channel. */
    private void live(String life) throws IOException {
        List<Integer> ports = FreePorts.take(2);
        LifeOrder order = new LifeOrder(
                folder.resolve(life + ".log"),
                List.of(
                        "broker",
                        "--port",
                        ports.get(0).toString(),
                        "--subscriber-port",
                        ports.get(1).toString(),
                        "--bind",
                        "127.0.0.1",
                        "--side-channel",
                        folder.resolve(life).toString()));
        process.getOutputStream().write(order.line().getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    private void start(String life) throws IOException {
        await(life, SideChannel.READY, "");
        order(life, new NodeOrder.Start(System.nanoTime(), 1_767_225_600_000_000L));
    }

    private void order(String life, NodeOrder order) throws IOException {
        Files.writeString(
                folder.resolve(life).resolve(SideChannel.ORDERS),
                OrderWriter.line(order),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void await(String life, String file, String content) throws IOException {
        Path awaited = folder.resolve(life).resolve(file);
        while (!Files.exists(awaited) || !Files.readString(awaited).contains(content)) {
            assertThat(process.isAlive()).as(output()).isTrue();
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.log"));
    }

    private List<TraceEvent> events(String life) throws IOException {
        List<TraceEvent> events = new ArrayList<>();
        Path file = folder.resolve(life).resolve(SideChannel.EVENTS);
        try (TraceReader reader = new TraceReader(Files.newBufferedReader(file))) {
            reader.forEach(events::add);
        }
        return events;
    }
}
