package io.bellwether.cli;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Address;
import io.bellwether.runtime.node.health.Health;
import io.bellwether.runtime.node.health.HealthProbe;
import io.bellwether.runtime.node.settings.BrokerList;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.Sources;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "health",
        description = "Asks a running node for a sign of life, over the port where its peers ask it.",
        footer = {"", "Exit codes: 0 it is well; 1 it is not; 2 wrong usage."})
final class HealthCommand implements Callable<Integer> {

    private static final String THIS_MACHINE = "127.0.0.1";

    private final Surroundings around;

    @Parameters(paramLabel = "ROLE", description = "What it is: ${COMPLETION-CANDIDATES}.")
    private Asked role;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Where it is, as in SERVER_URL, REFERENCE_URL or BROKER_URL. Default: this machine, at the port"
                            + " that the settings of the role say, from the environment and the file.")
    private Optional<String> url;

    @Option(
            names = "--timeout",
            paramLabel = "MILLISECONDS",
            defaultValue = "2000",
            description = "How long it may take (default: ${DEFAULT-VALUE}).")
    private int timeoutMillis;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    /** Who can be asked. */
    private enum Asked {
        server,
        reference,
        broker,
        proxy
    }

    HealthCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (timeoutMillis < 1) {
            throw new UserError("--timeout: " + timeoutMillis + " is not possible here; expected at least 1");
        }
        HealthProbe probe = new HealthProbe(Duration.ofMillis(timeoutMillis));
        Health health =
                switch (role) {
                    case server -> probe.server(address(Role.SERVER));
                    case proxy -> probe.server(address(Role.PROXY));
                    case reference -> probe.reference(address(Role.REFERENCE));
                    case broker -> probe.broker(broker());
                };
        (health.well() ? around.out() : around.err()).println(health.detail());
        return health.well() ? ExitCode.PASS : ExitCode.FAIL;
    }

    private Address address(Role role) {
        return url.map(text -> Address.parse(text).orElseThrow(() -> wrongUrl(text, "tcp://server-1:5555")))
                .orElseGet(() -> new Address(THIS_MACHINE, port(settings(role))));
    }

    private BrokerEndpoint broker() {
        return url.map(text -> BrokerList.read(text).orElseThrow(() -> wrongUrl(text, "tcp://broker:5557/5558")))
                .orElseGet(() -> {
                    RoleSettings.Broker broker = (RoleSettings.Broker) settings(Role.BROKER);
                    return new BrokerEndpoint(
                            "broker",
                            new Address(THIS_MACHINE, broker.publisherPort()),
                            new Address(THIS_MACHINE, broker.subscriberPort()));
                });
    }

    private static int port(RoleSettings settings) {
        if (settings instanceof RoleSettings.Server server) {
            return server.server().self().address().port();
        }
        return settings instanceof RoleSettings.Proxy proxy
                ? proxy.proxy().port()
                : ((RoleSettings.Reference) settings).port();
    }

    private RoleSettings settings(Role role) {
        try {
            return role.read(Sources.of(Map.of(), around.environment(), Optional.empty()));
        } catch (InvalidSettingsException e) {
            throw new UserError(e.getMessage());
        }
    }

    private static UserError wrongUrl(String text, String example) {
        return new UserError("--url: '" + text + "' is not possible here; expected an address such as " + example);
    }
}
