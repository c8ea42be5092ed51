package io.bellwether.scenarios.launch;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.OrderWriter;
import io.bellwether.runtime.node.runner.SideChannel;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceReader;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The runner's end of one life's side channel: a folder with the events that the node declares and the orders that it
 * obeys. A folder survives what a scenario does to the node and to the network.
 */
public final class RunnerChannel implements AutoCloseable {

    private static final int READ_AT_ONCE = 64 << 10;

    private final Path folder;
    private final FileChannel orders;
    private final ByteBuffer buffer = ByteBuffer.allocate(READ_AT_ONCE);
    private final ByteArrayOutputStream incomplete = new ByteArrayOutputStream();
    private Optional<FileChannel> events = Optional.empty();

    private RunnerChannel(Path folder, FileChannel orders) {
        this.folder = folder;
        this.orders = orders;
    }

    /** Makes the folder, before the node boots. */
    public static RunnerChannel make(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new RunnerChannel(
                folder,
                FileChannel.open(
                        folder.resolve(SideChannel.ORDERS), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    public Path folder() {
        return folder;
    }

    /** Whether the node stands by: it waits for its start. */
    public boolean isReady() {
        return Files.exists(folder.resolve(SideChannel.READY));
    }

    /** Whether the life has ended in good order: nothing of it touches the node's files any more. */
    public boolean isOver() {
        return Files.exists(folder.resolve(SideChannel.OVER));
    }

    /** By how much a short sleep of the node was too long at worst so far, in real time. */
    public Duration lateness() {
        Path file = folder.resolve(SideChannel.LATENESS);
        try {
            return Files.exists(file)
                    ? Duration.ofNanos(Long.parseLong(Files.readString(file).strip()))
                    : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("it cannot be read how late " + folder + " is: " + e.getMessage(), e);
        }
    }

    /** Tells the node; it obeys within milliseconds, if it runs. */
    public void order(NodeOrder order) {
        try {
            ByteBuffer line = ByteBuffer.wrap(OrderWriter.line(order).getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                orders.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an order cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Hands over what the node has declared since the last call. A line that is not complete yet waits for its end; the
     * one that a killed node did not finish waits for ever.
     */
    public void poll(Consumer<TraceEvent> sink) {
        try {
            openEvents();
            while (events.isPresent() && events.get().read(buffer.clear()) > 0) {
                handOver(buffer.flip(), sink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("events cannot be read from " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The node makes that file. */
    private void openEvents() throws IOException {
        Path file = folder.resolve(SideChannel.EVENTS);
        if (events.isEmpty() && Files.exists(file)) {
            events = Optional.of(FileChannel.open(file, StandardOpenOption.READ));
        }
    }

    private void handOver(ByteBuffer read, Consumer<TraceEvent> sink) {
        int complete = afterLastLine(read);
        incomplete.write(read.array(), 0, complete);
        if (complete > 0) {
            String lines = incomplete.toString(StandardCharsets.UTF_8);
            incomplete.reset();
            try (TraceReader reader = new TraceReader(new BufferedReader(new StringReader(lines)))) {
                reader.forEach(sink::accept);
            }
        }
        incomplete.write(read.array(), complete, read.limit() - complete);
    }

    /** The index after the last end of a line; 0 if there is none. */
    private static int afterLastLine(ByteBuffer read) {
        int index = read.limit();
        while (index > 0 && read.get(index - 1) != '\n') {
            index--;
        }
        return index;
    }

    @Override
    public void close() {
        try {
            if (events.isPresent()) {
                events.get().close();
            }
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the side channel " + folder + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
