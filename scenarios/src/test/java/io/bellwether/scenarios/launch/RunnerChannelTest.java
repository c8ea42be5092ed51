package io.bellwether.scenarios.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.OrderReader;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes between a runner and one life of a node. */
class RunnerChannelTest {

    @TempDir
    private Path home;

    private final List<TraceEvent> heard = new ArrayList<>();
    private RunnerChannel channel;

    @BeforeEach
    void make() throws IOException {
        channel = RunnerChannel.make(home.resolve("life-1"));
    }

    @Test
    void each_event_is_handed_over_once_and_in_order() throws IOException {
        declare(event(1));
        declare(event(2));
        channel.poll(heard::add);
        declare(event(3));
        channel.poll(heard::add);
        channel.poll(heard::add);

        assertThat(heard).containsExactly(event(1), event(2), event(3));
    }

    @Test
    void half_a_line_waits_for_its_other_half() throws IOException {
        byte[] line = line(event(1));
        declare(Arrays.copyOf(line, 10));
        channel.poll(heard::add);
        assertThat(heard).isEmpty();

        declare(Arrays.copyOfRange(line, 10, line.length));
        channel.poll(heard::add);
        assertThat(heard).containsExactly(event(1));
    }

    @Test
    void more_than_fits_into_one_read_comes_whole() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int index = 1; index <= 2_000; index++) {
            all.write(line(event(index)));
        }
        declare(all.toByteArray());
        channel.poll(heard::add);

        assertThat(all.size()).isGreaterThan(2 << 16);
        assertThat(heard).hasSize(2_000).last().isEqualTo(event(2_000));
    }

    @Test
    void orders_are_written_line_by_line() throws IOException {
        channel.order(new NodeOrder.Start(1, 2));
        channel.order(new NodeOrder.Elect());

        assertThat(Files.readAllLines(channel.folder().resolve("orders.jsonl")).stream()
                        .map(OrderReader::read))
                .containsExactly(new NodeOrder.Start(1, 2), new NodeOrder.Elect());
    }

    @Test
    void a_node_stands_by_once_it_has_said_so() throws IOException {
        assertThat(channel.isReady()).isFalse();
        Files.createFile(channel.folder().resolve("ready"));
        assertThat(channel.isReady()).isTrue();
    }

    private void declare(TraceEvent event) throws IOException {
        declare(line(event));
    }

    private void declare(byte[] bytes) throws IOException {
        Files.write(
                channel.folder().resolve("events.jsonl"), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static byte[] line(TraceEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TraceWriter writer = new TraceWriter(out)) {
            writer.onEvent(event);
        }
        return out.toByteArray();
    }

    private static TraceEvent event(int rank) {
        return new TraceEvent(rank, rank * 1_000L, "server-1", 1, 0, new NodeEvent.RankAssigned(rank));
    }
}
