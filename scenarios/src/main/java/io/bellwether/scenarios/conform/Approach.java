package io.bellwether.scenarios.conform;

import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.conform.wire.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.zeromq.ZContext;

/** Reaches the nodes of a system, before any rule is tried. */
final class Approach {

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(3);
    private static final Question USERS = Question.of("users");
    private static final Question LIST = Question.of("list");
    private static final String SECOND = "second server";

    private final ZContext context;
    private final Duration timeout;
    private final Duration patience;
    private final TimeLeft time;

    Approach(ZContext context, Duration timeout, TimeLeft time) {
        this.context = context;
        this.timeout = timeout;
        this.patience = timeout.compareTo(LEAST_PATIENCE) > 0 ? timeout : LEAST_PATIENCE;
        this.time = time;
    }

    /** @throws Unreachable if nobody who speaks ZeroMQ is at an address that was given */
    Nodes to(SystemUnderTest system, FreshNames names) throws Unreachable {
        Subject server = reach("server", system.servers().get(0), USERS);
        Optional<Subject> reference = Optional.empty();
        if (system.reference().isPresent()) {
            reference = Optional.of(reach("reference", system.reference().get(), LIST));
        }
        Optional<Broadcast> broadcast = Optional.empty();
        if (system.broker().isPresent()) {
            broadcast = Optional.of(Broadcast.of(context, system.broker().get(), patience, timeout, names));
        }
        if (system.servers().size() > 1) {
            Subject second = reach(SECOND, system.servers().get(1), USERS);
            return new Nodes(server, Optional.of(second), reference, broadcast, "");
        }
        List<Address> neighbours =
                reference.map(asked -> Neighbours.of(server.address(), asked)).orElse(List.of());
        return new Nodes(server, reachAny(neighbours), reference, broadcast, whyNoSecond(neighbours));
    }

    /** Their addresses may be good only among the servers themselves. */
    private Optional<Subject> reachAny(List<Address> neighbours) {
        for (Address neighbour : neighbours) {
            try {
                return Optional.of(reach(SECOND, neighbour, USERS));
            } catch (Unreachable notFromHere) {
                // The next one, then.
            }
        }
        return Optional.empty();
    }

    private static String whyNoSecond(List<Address> neighbours) {
        return neighbours.isEmpty()
                ? "no second server was given (--server a second time)"
                : "the reference names " + neighbours.get(0)
                        + ", where nobody can be reached from here (--server a second time)";
    }

    private Subject reach(String name, Address address, Question probe) throws Unreachable {
        Subject subject = new Subject(name, context, address, timeout, probe, time);
        subject.reach(patience);
        return subject;
    }
}
