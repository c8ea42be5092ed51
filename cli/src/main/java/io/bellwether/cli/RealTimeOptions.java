package io.bellwether.cli;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.external.ExternalSystem;
import io.bellwether.scenarios.real.TimeScale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code run} that mean something only where time is real. */
final class RealTimeOptions {

    private static final String CONTAINERS = "containers";
    private static final String EXTERNAL = "external";
    private static final double SLOWEST = 100;
    private static final double FASTEST = 0.001;
    private static final int ATTEMPTS = 3;
    private static final int MOST_ATTEMPTS = 10;

    @Option(
            names = "--time-scale",
            paramLabel = "F",
            description = "Real targets: how long a second of the scenario takes, in seconds (default: 1). 0.1 is ten"
                    + " times as fast; every timeout of every node shrinks with it.")
    private Optional<Double> timeScale = Optional.empty();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Real targets: runs so many scenarios at the same time (default: 1).")
    private Optional<Integer> jobs = Optional.empty();

    @Option(
            names = "--attempts",
            paramLabel = "N",
            description =
                    "Real targets: how often a run is made, each at half the pace of the one before, as long as the"
                            + " machine was too late for it to tell anything (default: 3).")
    private Optional<Integer> attempts = Optional.empty();

    @Option(
            names = "--strict",
            description =
                    "Real targets: runs nothing if a scenario does what the target cannot do. Else that is left out,"
                            + " and reported.")
    private boolean strict;

    @Option(
            names = "--compose",
            paramLabel = "FILE",
            description =
                    "With --on containers: a compose project whose services say what each node's container is made"
                            + " of; once more for each file to merge (default: the docker-compose.yml of Bellwether).")
    private List<Path> compose = new ArrayList<>();

    @Option(
            names = "--server",
            paramLabel = "tcp://HOST:PORT",
            converter = NodeAddress.class,
            description = "With --on external: a server of the system; once more for each.")
    private List<Address> servers = new ArrayList<>();

    @Option(
            names = "--broker",
            paramLabel = "tcp://HOST:PUB/SUB",
            converter = BrokerAddress.class,
            description = "With --on external: its broker.")
    private Optional<BrokerEndpoint> broker = Optional.empty();

    @Option(
            names = "--reference",
            paramLabel = "tcp://HOST:PORT",
            converter = NodeAddress.class,
            description = "With --on external: its reference, whose list is judged then, too.")
    private Optional<Address> reference = Optional.empty();

    /** @throws UserError if a value makes no sense, or the target is not real and any of these was given */
    void check(String target, boolean real) {
        if (!real) {
            reject(timeScale.isPresent(), "--time-scale", target);
            reject(jobs.isPresent(), "--jobs", target);
            reject(attempts.isPresent(), "--attempts", target);
            reject(strict, "--strict", target);
        }
        if (!compose.isEmpty() && !target.equals(CONTAINERS)) {
            throw new UserError(
                    "--compose means nothing on '" + target + "'; leave it out, or choose --on " + CONTAINERS);
        }
        boolean addressed = !servers.isEmpty() || broker.isPresent() || reference.isPresent();
        if (addressed && !target.equals(EXTERNAL)) {
            throw new UserError("--server, --broker and --reference mean nothing on '" + target
                    + "'; leave them out, or choose --on " + EXTERNAL);
        }
        if (target.equals(EXTERNAL) && (servers.isEmpty() || broker.isEmpty())) {
            throw new UserError("--on " + EXTERNAL + " needs the system's addresses: --server tcp://HOST:PORT, once or"
                    + " more, and --broker tcp://HOST:PUB/SUB");
        }
        timeScale.ifPresent(factor -> {
            // Written so that NaN is refused, too.
            if (!(factor >= FASTEST && factor <= SLOWEST)) {
                throw new UserError(
                        "--time-scale takes a number from " + FASTEST + " to " + (int) SLOWEST + ", not " + factor);
            }
        });
        if (attempts.isPresent() && target.equals(EXTERNAL)) {
            throw new UserError("--attempts means nothing on '" + target
                    + "', where what a run wrote stays, and nothing is run again; leave it out");
        }
        attempts.ifPresent(count -> {
            if (count < 1 || count > MOST_ATTEMPTS) {
                throw new UserError("--attempts takes a number from 1 to " + MOST_ATTEMPTS + ", not " + count);
            }
        });
        jobs.ifPresent(count -> {
            if (count < 1) {
                throw new UserError("--jobs takes a number from 1, not " + count);
            }
        });
    }

    private static void reject(boolean given, String option, String target) {
        if (given) {
            throw new UserError(option + " means nothing on '" + target
                    + "', where time is virtual and everything can be done; leave it out, or choose a real target with"
                    + " --on");
        }
    }

    TargetOptions forTarget() {
        return new TargetOptions(
                timeScale.map(TimeScale::new).orElse(TimeScale.REAL),
                compose,
                broker.map(at -> new ExternalSystem(servers, at, reference)));
    }

    int jobs() {
        return jobs.orElse(1);
    }

    int attempts() {
        return attempts.orElse(ATTEMPTS);
    }

    boolean strict() {
        return strict;
    }
}
