package io.bellwether.cli;

import io.bellwether.scenarios.report.table.LibraryTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists the scenarios of the library.")
final class ListCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    ListCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Scenarios library = Scenarios.readAll(around.finder().library(), around);
        around.print(LibraryTable.of(
                library.valid().stream().map(Scenarios.Read::family).toList(), around.terminal()));
        around.out().println();
        around.out().println("  ./bellwether run NAME runs one of them");
        return library.allValid() ? ExitCode.PASS : ExitCode.USAGE;
    }
}
