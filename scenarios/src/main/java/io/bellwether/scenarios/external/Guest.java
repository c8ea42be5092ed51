package io.bellwether.scenarios.external;

import io.bellwether.actors.port.Address;
import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.RunningNode;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.Sources;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.zeromq.Routes;
import io.bellwether.scenarios.real.RunBrokenException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** A short life before the run: what a start needs is loaded then, and the first one is not late. */
    void rehearse() {
        start(world.apart(nobody())).close();
    }

    void start() {
        node = Optional.of(start(world));
    }

    private RunningNode start(GuestWorld around) {
        try {
            return RunningNode.start(settings, around, OutputStream.nullOutputStream());
        } catch (CannotStartException e) {
            throw new RunBrokenException(settings.node() + " cannot start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunBrokenException("the run was interrupted while " + settings.node() + " started");
        }
    }

    private static Address nobody() {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket free = new ServerSocket(0, 1, here)) {
            return new Address(here.getHostAddress(), free.getLocalPort());
        } catch (IOException e) {
            throw new RunBrokenException("no port is free on this machine: " + e.getMessage());
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
        Map<String, String> flags = new TreeMap<>(Map.of("node", name, "routes", ROUTES));
        for (int i = 1; i < words.size(); i += 2) {
            flags.put(words.get(i).substring("--".length()), words.get(i + 1));
        }
        Role role = words.get(0).equals("bot") ? Role.BOT : Role.SCRIPTED_CLIENT;
        try {
            return (Unattended) role.read(Sources.of(flags, Map.of(), Optional.empty()));
        } catch (InvalidSettingsException impossible) {
            throw new IllegalStateException("settings of our own", impossible);
        }
    }
}
