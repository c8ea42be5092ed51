package io.bellwether.scenarios.processes;

import io.bellwether.runtime.node.order.LifeOrder;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.scenarios.launch.Life;
import io.bellwether.scenarios.launch.RunnerChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One life of a node in a process. */
final class ProcessLife extends Life {

    private static final int LAST_LINES = 5;

    private final NodeProcess process;
    private final LifeOrder order;

    ProcessLife(String node, int number, RunnerChannel channel, NodeProcess process, LifeOrder order) {
        super(node, number, channel);
        this.process = process;
        this.order = order;
    }

    /** The word of its role. */
    String role() {
        return order.role();
    }

    NodeProcess process() {
        return process;
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to end in good order, so that its process is free for another life. */
    void leave() {
        channel().order(new NodeOrder.End());
    }

    /** Whether it has left. */
    boolean isOver() {
        return process.isAlive() && channel().isOver();
    }

    @Override
    protected void end() {
        process.kill();
    }

    @Override
    protected boolean hasEnded() {
        return !process.isAlive();
    }

    @Override
    protected int exitCode() {
        return process.exitCode();
    }

    @Override
    protected String lastWords() {
        List<String> all = Stream.of(order.log(), process.output())
                .flatMap(file -> lines(file).stream())
                .toList();
        return all.isEmpty()
                ? "(empty)"
                : String.join("\n  ", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
    }

    /** A process that ended early has made no log. */
    private static List<String> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.toList();
        } catch (IOException | RuntimeException unreadable) {
            return List.of("(" + file + " cannot be read)");
        }
    }
}
