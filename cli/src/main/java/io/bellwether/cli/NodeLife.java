package io.bellwether.cli;

import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.order.LifeOrder;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.RoleWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** One life of a node that a runner drives. */
final class NodeLife {

    private NodeLife() {}

    /** Returns when it is over: empty if that was in good order, else the exit code. */
    static Optional<Integer> live(LifeOrder order) throws InterruptedException {
        try (PrintStream log = open(order.log())) {
            int code = live(order.words(), log);
            return code == ExitCode.PASS ? Optional.empty() : Optional.of(code);
        } catch (IOException e) {
            System.err.println("no log can be written to " + order.log() + ": " + e.getMessage());
            return Optional.of(ExitCode.USAGE);
        }
    }

    private static PrintStream open(Path log) throws IOException {
        return new PrintStream(
                Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
    }

    private static int live(List<String> words, PrintStream log) throws InterruptedException {
        try {
            if (!(RoleWords.read(words) instanceof Unattended settings)) {
                throw new IllegalArgumentException("a " + words.get(0) + " does not run by itself");
            }
            return NodeRun.untilItsEnd(settings, log, log);
        } catch (InvalidSettingsException | CannotStartException e) {
            log.println("bellwether " + words.get(0) + ": " + e.getMessage());
            return ExitCode.USAGE;
        }
    }
}
