package io.bellwether.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Reads scenario files without running them and prints everything that is wrong with them.")
final class CheckCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files, directories, or library names.")
    private List<String> words;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    CheckCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Scenarios scenarios = Scenarios.read(words, around);
        for (Scenarios.Read read : scenarios.valid()) {
            String kind = read.family().isOpen() ? "a family, the seed picks the member" : "the same for every seed";
            around.out().println(read.found().word() + ": valid, " + kind);
        }
        if (scenarios.allValid()) {
            return ExitCode.PASS;
        }
        around.err().println(scenarios.complaint());
        return ExitCode.USAGE;
    }
}
