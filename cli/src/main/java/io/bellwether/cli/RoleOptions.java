package io.bellwether.cli;

import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.Setting;
import io.bellwether.runtime.node.settings.Sources;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The settings of a role as options of its command. */
final class RoleOptions {

    private static final String CONFIG = "--config";

    private static final String FOR_RUNNERS = "%nSet by runners of scenarios (docs/running.md):%n";

    private RoleOptions() {}

    /** Gives the command one option for each of the role's settings, and {@code --config}. */
    static void addTo(CommandSpec spec, Role role) {
        spec.name(role.word());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .arity("0")
                .type(boolean.class)
                .description("Shows this help.")
                .build());
        spec.addOption(OptionSpec.builder(CONFIG)
                .paramLabel("FILE")
                .type(String.class)
                .description("A YAML file with these settings, by their names without '--'. [" + Sources.FILE_VARIABLE
                        + "; default: none]")
                .build());
        List<Setting<?>> forRunners = Role.forRunners();
        ArgGroupSpec.Builder driven =
                ArgGroupSpec.builder().heading(FOR_RUNNERS).validate(false);
        role.settings().forEach(setting -> {
            if (forRunners.contains(setting)) {
                driven.addArg(option(setting));
            } else {
                spec.addOption(option(setting));
            }
        });
        if (!driven.args().isEmpty()) {
            spec.addArgGroup(driven.build());
        }
        spec.usageMessage()
                .description(role.description())
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .footer(
                        "",
                        "A flag wins over the environment variable in brackets, that one over the file, and the file"
                                + " over the default.",
                        "Exit codes: 0 stopped; 2 a setting is wrong, or the port or the data folder is taken; 70 a"
                                + " mistake of the program.");
    }

    /** @throws UserError if a setting is wrong */
    static RoleSettings read(CommandSpec spec, Role role, Surroundings around) {
        ParseResult given = spec.commandLine().getParseResult();
        try {
            Sources sources = Sources.of(flags(given, role), around.environment(), value(given, CONFIG));
            sources.unknownVariables().forEach(doubt -> around.err().println(doubt));
            return role.read(sources);
        } catch (InvalidSettingsException e) {
            throw new UserError(String.join("\n  ", e.getMessage().split("\n")));
        }
    }

    private static SortedMap<String, String> flags(ParseResult given, Role role) {
        SortedMap<String, String> flags = new TreeMap<>();
        role.settings()
                .forEach(setting -> value(given, setting.flag()).ifPresent(text -> flags.put(setting.name(), text)));
        return flags;
    }

    private static Optional<String> value(ParseResult given, String flag) {
        return Optional.ofNullable(given.matchedOptionValue(flag, null));
    }

    private static OptionSpec option(Setting<?> setting) {
        OptionSpec.Builder option = OptionSpec.builder(setting.flag())
                .paramLabel(setting.kind().label())
                .type(String.class)
                .description(
                        setting.description() + " [" + setting.variable() + "; default: " + setting.otherwise() + "]");
        if (setting.kind().words().equals(List.of("true", "false"))) {
            option.arity("0..1").fallbackValue("true");
        }
        return option.build();
    }
}
