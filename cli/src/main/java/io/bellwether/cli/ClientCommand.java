package io.bellwether.cli;

import io.bellwether.protocol.codec.PublicationForm;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.runtime.node.ActorConfig;
import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.ClientPorts;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.terminal.SystemTerminal;
import io.bellwether.runtime.terminal.TerminalClient;
import io.bellwether.runtime.terminal.TypedLines;
import io.bellwether.runtime.terminal.text.Texts;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a client for whoever sits at the terminal, or at the other end of the pipe. */
@Command
final class ClientCommand implements Callable<Integer> {

    /** The languages that the client speaks. */
    private enum Language {
        pt,
        en
    }

    private final Surroundings around;

    @Option(
            names = "--plain",
            description = "Reads commands from standard input, one a line, and writes a line for each outcome and each"
                    + " message. So it does anyway where input or output is no terminal.")
    private boolean plain;

    @Option(
            names = "--lang",
            paramLabel = "pt|en",
            description = "The language to speak. [LC_ALL, LC_MESSAGES, LANG; default: en]")
    private Language language;

    @Spec
    private CommandSpec spec;

    private ClientCommand(Surroundings around) {
        this.around = around;
    }

    static CommandLine of(Surroundings around) {
        CommandLine command = new CommandLine(new ClientCommand(around));
        RoleOptions.addTo(command.getCommandSpec(), Role.CLIENT);
        command.getCommandSpec()
                .usageMessage()
                .footer(
                        "",
                        "A flag wins over the environment variable in brackets, that one over the file, and the file"
                                + " over the default.",
                        "Exit codes: 0 done; 1 at a pipe: a line could not be carried out; 2 a setting is wrong, or the"
                                + " data folder is taken; 70 a mistake of the program.");
        return command;
    }

    @Override
    public Integer call() throws IOException {
        if (!(RoleOptions.read(spec, Role.CLIENT, around) instanceof RoleSettings.Client settings)) {
            throw new IllegalStateException(Role.CLIENT + " has settings of another role");
        }
        try (ClientPorts ports = new ClientPorts(settings)) {
            TerminalClient client = new TerminalClient(
                    ports.ports(),
                    () -> new WireCodec(settings.limits(), PublicationForm.FLAT_AND_NESTED),
                    settings.cluster(),
                    ActorConfig.load(),
                    language == null ? Texts.in(around.environment()) : Texts.in(language.name()));
            return run(client, settings);
        } catch (CannotStartException e) {
            throw new UserError(e.getMessage());
        }
    }

    private int run(TerminalClient client, RoleSettings.Client settings) throws IOException {
        Optional<Terminal> terminal = plain ? Optional.empty() : SystemTerminal.open();
        if (terminal.isEmpty()) {
            return client.pipe(System.in, around.out()) ? ExitCode.PASS : ExitCode.FAIL;
        }
        try (Terminal screen = terminal.get()) {
            boolean colour = around.environment().getOrDefault("NO_COLOR", "").isEmpty();
            client.converse(screen, colour, TypedLines.file(settings.data(), around.environment()));
        }
        return ExitCode.PASS;
    }
}
