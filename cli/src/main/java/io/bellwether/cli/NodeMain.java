package io.bellwether.cli;

import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.Sources;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The process of a node that a runner starts: a role's word and its flags, and nothing else. To read these takes a moment;
 * the command line for people takes a good part of a node's start, and a run starts many.
 */
public final class NodeMain {

    private static final String FLAG = "--";

    private NodeMain() {}

    /** @param arguments as of {@code bellwether}: {@code server --port 5555 --end-with-input}, say */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) throws InterruptedException {
        Role role = Role.valueOf(arguments[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        try {
            Sources sources = Sources.of(flags(arguments), Map.of(), Optional.empty());
            if (!(role.read(sources) instanceof Unattended settings)) {
                throw new IllegalArgumentException(role + " does not run by itself");
            }
            return NodeRun.untilItsEnd(settings, System.out, System.err);
        } catch (InvalidSettingsException | CannotStartException e) {
            System.err.println("bellwether " + arguments[0] + ": " + e.getMessage());
            return ExitCode.USAGE;
        }
    }

    /** A flag that nothing follows, or only another flag, is {@code true}. */
    static SortedMap<String, String> flags(String... arguments) {
        SortedMap<String, String> flags = new TreeMap<>();
        for (int i = 1; i < arguments.length; i++) {
            if (!arguments[i].startsWith(FLAG)) {
                throw new IllegalArgumentException("expected a flag, not " + arguments[i]);
            }
            boolean hasValue = i + 1 < arguments.length && !arguments[i + 1].startsWith(FLAG);
            flags.put(arguments[i].substring(FLAG.length()), hasValue ? arguments[i + 1] : "true");
            i += hasValue ? 1 : 0;
        }
        return flags;
    }
}
