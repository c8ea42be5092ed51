package io.bellwether.runtime.sim.net;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.kernel.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A network of named hosts that speak ZeroMQ over TCP, in virtual time. Everything on it is made when it is first used:
 * hosts when they are named, links when they carry something, connections when a socket needs one.
 */
public final class VirtualNetwork {
    private static final Consumer<Runnable> RUN = Runnable::run;

    private final Simulation simulation;
    private final NetworkSettings settings;
    private final NetworkObserver observer;
    private final Map<String, VirtualHost> hosts = new LinkedHashMap<>();
    private final Map<String, LinkSettings> ownSettings = new TreeMap<>();
    private final List<InstalledRule> rules = new ArrayList<>();
    private final Passage passage = new Passage();
    private int rulesVersion;
    private long lastFrameId;

    public VirtualNetwork(Simulation simulation, NetworkSettings settings, NetworkObserver observer) {
        this.simulation = simulation;
        this.settings = settings;
        this.observer = observer;
    }

    /** The host of that name, made if it is new. */
    public VirtualHost host(String name) {
        VirtualHost host = hosts.get(name);
        if (host == null) {
            host = new VirtualHost(this, name, hosts.size());
            hosts.put(name, host);
        }
        return host;
    }

    /** Gives one direction between two hosts settings of its own, from now on. */
    public void setLink(String from, String to, LinkSettings chosen) {
        ownSettings.put(pair(from, to), chosen);
        link(host(from), host(to)).set(chosen);
    }

    /**
     * Installs a fault behind those already installed.
     *
     * @param label of the choice point that the rule draws from; unique in the run
     */
    public InstalledRule install(String label, LinkRule rule) {
        InstalledRule installed = new InstalledRule(this, rule, choice(label));
        if (rule.severs()) {
            forEachPassing(rule, observer::linkCut);
        }
        rules.add(installed);
        rulesVersion++;
        if (rule.severs()) {
            reviewEverything();
        }
        return installed;
    }

    /** Resets every connection between two hosts. @return how many there were */
    public int reset(String one, String other) {
        VirtualHost a = host(one);
        VirtualHost b = host(other);
        List<Connection> both = new ArrayList<>(link(a, b).connections());
        both.addAll(link(b, a).connections());
        both.forEach(connection -> connection.end("reset"));
        return both.size();
    }

    void remove(InstalledRule installed) {
        if (rules.remove(installed)) {
            rulesVersion++;
            if (installed.rule().severs()) {
                forEachPassing(installed.rule(), observer::linkHealed);
                reviewEverything();
            } else if (installed.rule().throttles()) {
                goOnWithout(installed.rule());
            }
        }
    }

    long nowNanos() {
        return simulation.nowNanos();
    }

    /** Has a wire run when its oldest segment arrives. */
    void arriveAfter(long delayNanos, Wire wire) {
        simulation.callAfter(delayNanos, Arrivals.HANDLER, wire);
    }

    void after(long delayNanos, Runnable task) {
        simulation.callAfter(delayNanos, RUN, task);
    }

    ChoicePoint choice(String label) {
        return simulation.choices().point(label);
    }

    NetworkSettings settings() {
        return settings;
    }

    NetworkObserver observer() {
        return observer;
    }

    Map<String, VirtualHost> hosts() {
        return hosts;
    }

    long reconnectNanos() {
        return settings.reconnectInterval().toNanos();
    }

    long timeoutNanos() {
        return settings.connectionTimeout().toNanos();
    }

    long nextFrameId() {
        return ++lastFrameId;
    }

    void dropped(Segment segment, Link link, String reason) {
        if (segment.freight.isMessage()) {
            observer.frameDropped(segment.frameId, link.from().name(), link.to().name(), reason);
        }
    }

    Link link(VirtualHost from, VirtualHost to) {
        return from.linkTo(to);
    }

    Link newLink(VirtualHost from, VirtualHost to) {
        LinkSettings chosen = from == to
                ? new LinkSettings(settings.loopback(), settings.loopback(), 0)
                : ownSettings.getOrDefault(pair(from.name(), to.name()), settings.link());
        return new Link(this, from, to, chosen);
    }

    Passage passage() {
        return passage;
    }

    boolean hasRules() {
        return !rules.isEmpty();
    }

    int rulesVersion() {
        return rulesVersion;
    }

    List<InstalledRule> rulesFor(String from, String to) {
        return rules.isEmpty()
                ? List.of()
                : rules.stream()
                        .filter(installed -> installed.rule().concerns(from, to))
                        .toList();
    }

    /** After a host has come up: who still believes in a connection to its former life is told better. */
    void reviewConnectionsOf(VirtualHost host) {
        for (VirtualHost other : hosts.values()) {
            review(host, other);
            review(other, host);
        }
    }

    /** Each pair of hosts that the rule concerns and no installed rule severs. */
    private void forEachPassing(LinkRule rule, BiConsumer<String, String> action) {
        List<LinkRule> severing =
                rules.stream().map(InstalledRule::rule).filter(LinkRule::severs).toList();
        for (String from : hosts.keySet()) {
            for (String to : hosts.keySet()) {
                if (!from.equals(to)
                        && rule.concerns(from, to)
                        && severing.stream().noneMatch(other -> other.concerns(from, to))) {
                    action.accept(from, to);
                }
            }
        }
    }

    private void reviewEverything() {
        for (VirtualHost from : hosts.values()) {
            for (VirtualHost to : hosts.values()) {
                review(from, to);
            }
            from.wakeConnectors();
        }
    }

    private void goOnWithout(LinkRule throttle) {
        for (VirtualHost from : hosts.values()) {
            for (VirtualHost to : hosts.values()) {
                if (from != to && throttle.concerns(from.name(), to.name())) {
                    link(from, to).goesOnUnthrottled(link(to, from));
                }
            }
        }
    }

    private void review(VirtualHost from, VirtualHost to) {
        if (to.index() < from.links().length && from.links()[to.index()] != null) {
            List.copyOf(from.links()[to.index()].connections()).forEach(Connection::review);
        }
    }

    private static String pair(String from, String to) {
        return from + "->" + to;
    }
}
