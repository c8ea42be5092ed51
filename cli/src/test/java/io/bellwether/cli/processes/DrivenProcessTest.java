package io.bellwether.cli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.cli.NodeMain;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.OrderWriter;
import io.bellwether.runtime.node.runner.SideChannel;
import io.bellwether.runtime.trace.ProcessEvent.NodeReady;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds of a node under a runner only where it is a process. */
@Timeout(180)
class DrivenProcessTest {

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(10).toNanos();

    @TempDir
    private Path folder;

    private Path channel;
    private List<String> broker;

    @BeforeEach
    void chooseAPlace() throws IOException {
        channel = folder.resolve("channel");
        List<Integer> ports = FreePorts.take(2);
        broker = List.of(
                "broker",
                "--port",
                ports.get(0).toString(),
                "--subscriber-port",
                ports.get(1).toString(),
                "--bind",
                "127.0.0.1",
                "--side-channel",
                channel.toString());
    }

    @Test
    void whatAKilledNodeHadDeclaredIsThere() throws Exception {
        NodeProcess node = NodeProcess.start("broker", folder, NodeMain.class, broker);
        try {
            awaitUntil(node, SideChannel.READY, "");
            Files.writeString(
                    channel.resolve(SideChannel.ORDERS),
                    OrderWriter.line(new NodeOrder.Start(System.nanoTime(), 1_767_225_600_000_000L)));
            awaitUntil(node, SideChannel.EVENTS, "NodeReady");
            node.kill();

            assertThat(events()).last().extracting(TraceEvent::event).isInstanceOf(NodeReady.class);
        } finally {
            node.kill();
        }
    }

    @Test
    void aNodeWhoseRunnerIsGoneEndsEvenWhereItOnlyStandsBy() throws Exception {
        List<String> ending = new ArrayList<>(broker);
        ending.add("--end-with-input");

        // Its input is closed from the start.
        NodeProcess node = NodeProcess.start("broker", folder, NodeMain.class, ending);
        try {
            assertThat(node.awaitEnd()).as(node.output()).isZero();
        } finally {
            node.kill();
        }
    }

    private void awaitUntil(NodeProcess node, String file, String content) throws IOException {
        Path awaited = channel.resolve(file);
        while (!Files.exists(awaited) || !Files.readString(awaited).contains(content)) {
            assertThat(node.isAlive()).as(node.output()).isTrue();
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private List<TraceEvent> events() throws IOException {
        List<TraceEvent> events = new ArrayList<>();
        try (TraceReader reader = new TraceReader(Files.newBufferedReader(channel.resolve(SideChannel.EVENTS)))) {
            reader.forEach(events::add);
        }
        return events;
    }
}
