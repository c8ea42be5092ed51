package io.bellwether.cli;

import io.bellwether.scenarios.report.terminal.Terminal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line: arguments in, exit code out. */
@Command(
        name = "bellwether",
        description =
                "A cluster of actors in virtual time: run a scenario, watch it, and see whether what must hold held.",
        versionProvider = Version.class,
        footer = {"", "First steps: bellwether run coordinator-crash"})
final class BellwetherCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    private BellwetherCommand() {}

    /** Carries the arguments out and returns the exit code; problems are said on {@code around.err()}. */
    static int execute(Surroundings around, String... arguments) {
        CommandLine command = new CommandLine(new BellwetherCommand());
        new Commands(around).addTo(command, arguments);
        command.setColorScheme(colours(around.terminal()))
                .setUsageHelpWidth(Math.min(100, Math.max(60, around.terminal().columns())))
                .setOut(writer(around.out()))
                .setErr(writer(around.err()))
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler((failure, failed, parsed) ->
                        failed(failure, failed, parsed, new InternalFailure(around.failures())));
        return command.execute(arguments);
    }

    @Override
    public void run() {
        String commands = spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(CommandSpec::name)
                .collect(Collectors.joining(", "));
        throw new ParameterException(spec.commandLine(), "a command is missing: one of " + commands);
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed, InternalFailure internal) {
        if (failure instanceof UserError) {
            command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + failure.getMessage());
            return ExitCode.USAGE;
        }
        command.getErr().println(internal.report(failure));
        return ExitCode.INTERNAL;
    }

    private static CommandLine.Help.ColorScheme colours(Terminal terminal) {
        return CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
