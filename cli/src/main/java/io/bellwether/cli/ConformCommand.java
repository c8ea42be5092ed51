package io.bellwether.cli;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.conform.ConformanceReport;
import io.bellwether.scenarios.conform.Examination;
import io.bellwether.scenarios.conform.Part;
import io.bellwether.scenarios.conform.SystemUnderTest;
import io.bellwether.scenarios.conform.rules.Rulebook;
import io.bellwether.scenarios.conform.wire.Unreachable;
import io.bellwether.scenarios.report.files.ConformanceJson;
import io.bellwether.scenarios.report.table.ConformanceTable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "conform",
        description =
                "Puts a running system, anybody's, to the test of the protocol, as its clients see it. It creates users"
                        + " and channels there, and asks for an election.",
        footer = {
            "",
            "Exit codes: 0 no rule failed; 1 a rule failed; 2 wrong usage, or nobody is at an address; 3 nothing could be"
                    + " observed."
        })
final class ConformCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(
            names = "--server",
            required = true,
            paramLabel = "tcp://HOST:PORT",
            converter = NodeAddress.class,
            description = "A server. Given a second time: one that it is replicated with.")
    private List<Address> servers;

    @Option(
            names = "--reference",
            paramLabel = "tcp://HOST:PORT",
            converter = NodeAddress.class,
            description = "The reference.")
    private Optional<Address> reference;

    @Option(
            names = "--broker",
            paramLabel = "tcp://HOST:PUB/SUB",
            converter = BrokerAddress.class,
            description = "The broker: the port for publishers, and the one for subscribers (default: the next one).")
    private Optional<BrokerEndpoint> broker;

    @Option(
            names = "--only",
            paramLabel = "PART",
            converter = PartOfProtocol.class,
            description = "One part of the protocol; may be given again: request-reply, publish-subscribe, messagepack,"
                    + " clocks, replication.")
    private List<Part> only = List.of();

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "2s",
            converter = AnswerTime.class,
            description = "How long an answer may take (default: ${DEFAULT-VALUE}).")
    private Duration timeout;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Seed.class,
            description = "Of the names that are used; default: the time.")
    private Optional<Long> seed;

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    ConformCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        SystemUnderTest system = new SystemUnderTest(servers, reference, broker.map(BrokerEndpoint::forSubscribers));
        Examination examination = new Examination(system, timeout, seed.orElseGet(System::currentTimeMillis));
        if (!json) {
            around.out()
                    .println("Users and channels whose names end in -" + examination.suffix() + " are created at "
                            + servers.get(0) + ", and stay.");
            around.out().flush();
        }
        Set<Part> parts = only.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(only);
        ConformanceReport report = examine(examination, parts).only(parts);
        if (json) {
            around.out().print(ConformanceJson.of(report));
        } else {
            around.print(ConformanceTable.of(report, parts, around.terminal()));
        }
        if (report.failed() > 0) {
            return ExitCode.FAIL;
        }
        return report.passed() > 0 ? ExitCode.PASS : ExitCode.INCONCLUSIVE;
    }

    private static ConformanceReport examine(Examination examination, Set<Part> parts) {
        try {
            return examination.of(Rulebook.rules(parts));
        } catch (Unreachable nobody) {
            throw new UserError(nobody.getMessage());
        }
    }
}
