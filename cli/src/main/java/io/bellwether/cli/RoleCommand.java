package io.bellwether.cli;

import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one node until it is told to end: {@code bellwether server}, say. */
@Command
final class RoleCommand implements Callable<Integer> {

    private final Role role;
    private final Surroundings around;

    @Spec
    private CommandSpec spec;

    private RoleCommand(Role role, Surroundings around) {
        this.role = role;
        this.around = around;
    }

    /** The roles that run by themselves. */
    static List<Role> roles() {
        return List.of(Role.REFERENCE, Role.BROKER, Role.SERVER, Role.PROXY, Role.BOT, Role.SCRIPTED_CLIENT);
    }

    static CommandLine of(Role role, Surroundings around) {
        CommandLine command = new CommandLine(new RoleCommand(role, around));
        RoleOptions.addTo(command.getCommandSpec(), role);
        command.getCommandSpec().usageMessage().hidden(role == Role.SCRIPTED_CLIENT);
        return command;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!(RoleOptions.read(spec, role, around) instanceof Unattended settings)) {
            throw new IllegalStateException(role + " does not run by itself");
        }
        try {
            return NodeRun.untilItsEnd(settings, around.out(), around.err());
        } catch (CannotStartException e) {
            throw new UserError(e.getMessage());
        }
    }
}
