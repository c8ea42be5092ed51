package io.bellwether.cli;

import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.order.LifeOrder;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One life of a node that a runner drives: a role's word and its flags, and nothing else. To read these takes a moment; the
 * command line for people takes a good part of a node's start, and a run starts many.
 */
final class NodeLife {

    private static final String FLAG = "--";

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
        Role role = Role.valueOf(words.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
        try {
            Sources sources = Sources.of(flags(words), Map.of(), Optional.empty());
            if (!(role.read(sources) instanceof Unattended settings)) {
                throw new IllegalArgumentException(role + " does not run by itself");
            }
            return NodeRun.untilItsEnd(settings, log, log);
        } catch (InvalidSettingsException | CannotStartException e) {
            log.println("bellwether " + words.get(0) + ": " + e.getMessage());
            return ExitCode.USAGE;
        }
    }

    /** A flag that nothing follows, or only another flag, is {@code true}. */
    static SortedMap<String, String> flags(List<String> words) {
        SortedMap<String, String> flags = new TreeMap<>();
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).startsWith(FLAG)) {
                throw new IllegalArgumentException("expected a flag, not " + words.get(i));
            }
            boolean hasValue = i + 1 < words.size() && !words.get(i + 1).startsWith(FLAG);
            flags.put(words.get(i).substring(FLAG.length()), hasValue ? words.get(i + 1) : "true");
            i += hasValue ? 1 : 0;
        }
        return flags;
    }
}
