package io.bellwether.runtime.node.runner;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.OrderReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** The orders for one life of a node, read while they are written. A line without its end is no order yet. */
final class OrderFile implements AutoCloseable {

    private static final int CHUNK_BYTES = 8_192;

    private final Path file;
    private final Queue<String> lines = new ArrayDeque<>();
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private Optional<FileChannel> open = Optional.empty();

    /** @param file need not be there yet */
    OrderFile(Path file) {
        this.file = file;
    }

    /**
     * The next order, if there is one; never waits.
     *
     * @throws IllegalArgumentException if the next line is no order
     */
    Optional<NodeOrder> next() throws IOException {
        if (lines.isEmpty()) {
            readMore();
        }
        return Optional.ofNullable(lines.poll()).map(OrderReader::read);
    }

    private void readMore() throws IOException {
        if (open.isEmpty()) {
            if (!Files.exists(file)) {
                return;
            }
            open = Optional.of(FileChannel.open(file));
        }
        while (open.get().read(chunk.clear()) > 0) {
            chunk.flip();
            while (chunk.hasRemaining()) {
                take(chunk.get());
            }
        }
    }

    private void take(byte character) {
        if (character == '\n') {
            lines.add(begun.toString(US_ASCII));
            begun.reset();
        } else {
            begun.write(character);
        }
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }
}
