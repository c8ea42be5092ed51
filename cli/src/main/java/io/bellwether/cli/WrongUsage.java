package io.bellwether.cli;

import io.bellwether.runtime.wording.NearestWord;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, and the nearest word that would have been right. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        err.println(name + ": " + what(wrong, command));
        err.println("'" + name + " --help' shows what is possible");
        return ExitCode.USAGE;
    }

    private static String what(ParameterException wrong, CommandLine command) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return wrong.getMessage();
        }
        String word = unmatched.getUnmatched().get(0);
        String kind = word.startsWith("-") ? "option" : "command";
        List<String> valid = new ArrayList<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(option -> valid.addAll(List.of(option.names())));
        return "there is no " + kind + " '" + word + "'"
                + NearestWord.to(word, valid)
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElse("");
    }
}
