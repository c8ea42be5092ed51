package io.bellwether.cli;

import io.bellwether.runtime.node.settings.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** All commands. One is built only when it is wanted: the options of all of them take longer than many a run. */
final class Commands {

    private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();

    Commands(Surroundings around) {
        all.put("run", () -> new RunCommand(around));
        all.put("check", () -> new CheckCommand(around));
        all.put("list", () -> new ListCommand(around));
        for (Role role : RoleCommand.roles()) {
            all.put(role.word(), () -> RoleCommand.of(role, around));
        }
        all.put(Role.CLIENT.word(), () -> ClientCommand.of(around));
        all.put("health", () -> new HealthCommand(around));
        all.put("conform", () -> new ConformCommand(around));
        all.put("help", HelpCommand::new);
    }

    /** Adds the command that these arguments begin with; all of them if they begin with none, as for an overview. */
    void addTo(CommandLine bellwether, String... arguments) {
        Arrays.stream(arguments)
                .limit(1)
                .filter(all::containsKey)
                .filter(name -> !name.equals("help"))
                .findFirst()
                .ifPresentOrElse(
                        name -> bellwether.addSubcommand(name, all.get(name).get()),
                        () -> all.forEach((name, command) -> bellwether.addSubcommand(name, command.get())));
    }
}
