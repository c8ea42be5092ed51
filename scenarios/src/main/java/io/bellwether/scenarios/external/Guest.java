package io.bellwether.scenarios.external;

import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.RunningNode;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.RoleWords;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.zeromq.Routes;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A client or a bot of ours in this process. */
final class Guest implements AutoCloseable {

    /** A node that is told of routes calls its peers as the scenario does. The routes themselves the world brings. */
    private static final String ROUTES = "of-the-world";

    private final Unattended settings;
    private final GuestWorld world;
    private Optional<RunningNode> node = Optional.empty();

    /** @param words its role, and flags with their values */
    Guest(String name, List<String> words, Routes routes, Consumer<TraceEvent> sink) {
        this.world = new GuestWorld(name, routes, sink);
        this.settings = settings(name, words);
    }

    void start() {
        node = Optional.of(running());
    }

    private RunningNode running() {
        try {
            return RunningNode.start(settings, world, OutputStream.nullOutputStream());
        } catch (CannotStartException e) {
            throw new RunBrokenException(settings.node() + " cannot start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunBrokenException("the run was interrupted while " + settings.node() + " started");
        }
    }

    void order(NodeOrder order) {
        world.order(order);
    }

    @Override
    public void close() {
        node.ifPresent(RunningNode::close);
    }

    private static Unattended settings(String name, List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--node", name, "--routes", ROUTES));
        try {
            return (Unattended) RoleWords.read(all);
        } catch (InvalidSettingsException impossible) {
            throw new IllegalStateException("settings of our own", impossible);
        }
    }
}
