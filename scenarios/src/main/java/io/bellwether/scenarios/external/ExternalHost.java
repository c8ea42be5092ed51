package io.bellwether.scenarios.external;

import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.wire.Ear;
import io.bellwether.scenarios.conform.wire.Line;
import io.bellwether.scenarios.conform.wire.Unreachable;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.ClientOperation;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Condition;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.CannotRunException;
import io.bellwether.scenarios.real.RealCluster;
import io.bellwether.scenarios.real.RealHost;
import io.bellwether.scenarios.real.TimeScale;
import io.bellwether.scenarios.real.Viewpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.zeromq.ZContext;

/**
 * A running system of somebody else's. Of a scenario its clients and bots are ours, and run in this process; servers, the
 * reference and the broker are what the system has, and nothing of it can be broken or looked into.
 */
public final class ExternalHost implements RealHost {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final List<String> OF_OUR_CLIENTS = List.of("settings.request-timeout", "settings.warm-up");

    private final ExternalSystem system;

    public ExternalHost(ExternalSystem system) {
        this.system = system;
    }

    @Override
    public String name() {
        return "external";
    }

    @Override
    public Optional<String> cannot(Action action) {
        if (action instanceof ClientOperation || action instanceof Action.Malformed) {
            return Optional.empty();
        } else if (action instanceof Action.Expect expect) {
            return expect.conditions().stream().allMatch(this::isSeen)
                    ? Optional.empty()
                    : Optional.of("only what clients see is seen from outside"
                            + (system.reference().isPresent() ? ", and the reference's list" : ""));
        }
        return Optional.of("the system is somebody else's: nothing of it can be stopped, started or broken");
    }

    private boolean isSeen(Condition condition) {
        boolean isOfTheList = condition instanceof Condition.Members || condition instanceof Condition.Ranks;
        return isSeenByClients(condition) || isOfTheList && system.reference().isPresent();
    }

    private static boolean isSeenByClients(Condition condition) {
        return condition instanceof Condition.UsersSeen
                || condition instanceof Condition.ChannelsSeen
                || condition instanceof Condition.ReceivedMessage
                || condition instanceof Condition.ReceivedCount
                || condition instanceof Condition.HistorySeen;
    }

    @Override
    public Optional<String> ignores(String setting) {
        return OF_OUR_CLIENTS.contains(setting)
                ? Optional.empty()
                : Optional.of("the system is somebody else's: its settings, network, clocks and disks are its own");
    }

    @Override
    public Optional<String> obstacle(Scenario scenario) {
        Cluster cluster = scenario.cluster();
        if (cluster.bots().isEmpty() && cluster.clients().isEmpty()) {
            return Optional.of("it has neither clients nor bots, and only what they see is seen from outside");
        }
        return cluster.proxy() || cluster.brokers().size() > 1
                ? Optional.of("it needs a proxy or a second broker; choose a scenario without")
                : Optional.empty();
    }

    @Override
    public Viewpoint viewpoint(Scenario scenario) {
        return new Outside(scenario, system.reference().isPresent());
    }

    @Override
    public RealCluster open(Scenario scenario, TimeScale scale, long seed) {
        if (!scale.equals(TimeScale.REAL)) {
            throw new CannotRunException("somebody else's system keeps its own time; leave out --time-scale");
        }
        requireReachable();
        return new ExternalCluster(scenario, system, seed);
    }

    private void requireReachable() {
        try (ZContext context = new ZContext()) {
            for (Address server : system.servers()) {
                reach(context, server, Question.of("users").inMessagePack());
            }
            if (system.reference().isPresent()) {
                reach(context, system.reference().get(), ListWatch.QUESTION);
            }
            Ear.open(context, system.broker().forSubscribers(), "", PATIENCE).close();
        } catch (Unreachable nobody) {
            throw new CannotRunException(nobody.getMessage());
        }
    }

    private static void reach(ZContext context, Address node, byte[] probe) throws Unreachable {
        try (Line line = new Line(context, node, PATIENCE, probe)) {
            line.reach(PATIENCE);
        }
    }

    /** What a run wrote stays with the system. */
    @Override
    public boolean startsAfresh() {
        return false;
    }

    @Override
    public void close() {}
}
