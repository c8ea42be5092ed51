package io.bellwether.cli;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.processes.NodeProgram;
import io.bellwether.scenarios.processes.ProcessHost;
import io.bellwether.scenarios.real.RealTarget;
import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.run.RunTarget;
import io.bellwether.scenarios.sim.SimTarget;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The process: wires the commands to this machine. */
public final class Main {

    /** Set by the launcher to the directory that it stands in. */
    private static final String HOME_VARIABLE = "BELLWETHER_HOME";

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.of(System.getenv());
        PrintStream out = utf8(FileDescriptor.out, terminal.live());
        PrintStream err = utf8(FileDescriptor.err, true);
        Path home = Path.of(System.getenv().getOrDefault(HOME_VARIABLE, ""));
        int exitCode = BellwetherCommand.execute(
                new Surroundings(
                        new TreeMap<>(Map.of(
                                "sim", OfferedTarget.simulated(SimTarget::new),
                                "external", OfferedTarget.real(ExternalWorld::open),
                                "processes", OfferedTarget.real(options -> processes(options, err)),
                                "containers",
                                        OfferedTarget.real(
                                                options -> ContainerWorld.open(options, home, err::println)))),
                        new ScenarioReader(Checks.names()),
                        new ScenarioFinder(home),
                        terminal,
                        out,
                        err,
                        new TreeMap<>(System.getenv()),
                        Path.of("runs")),
                arguments);
        out.flush();
        System.exit(exitCode);
    }

    private static RunTarget processes(TargetOptions options, PrintStream err) {
        NodeProgram program = NodeProgram.of(NodeMain.class.getName());
        return new RealTarget(ProcessHost.open(program, err::println), options.timeScale());
    }

    /** The output is the same bytes in every locale. */
    private static PrintStream utf8(FileDescriptor descriptor, boolean flushEachLine) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), flushEachLine, StandardCharsets.UTF_8);
    }
}
