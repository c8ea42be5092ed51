package io.bellwether.runtime.link;

import io.bellwether.runtime.link.message.MessageRule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The network between real processes, for as many nodes as there are. Each node is told that another listens at a port of
 * this proxy's; a connection to that port obeys the rules of (from, to) on its way there and those of (to, from) on its way
 * back. One thread moves all bytes, one more wakes it in time. May be used by any thread: what it is asked for has happened
 * when the call returns.
 */
public final class FaultProxy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FaultProxy.class);

    private final FaultProxySettings settings;
    private final LinkObserver observer;
    private final SelectorLoop loop;
    private final RandomStreams randoms;
    private final RingPool rings = new RingPool();
    private final List<Listener> listeners = new ArrayList<>();
    private final Map<DirectedPair, Link> links = new LinkedHashMap<>();

    private FaultProxy(FaultProxySettings settings, LinkObserver observer, SelectorLoop loop) {
        this.settings = settings;
        this.observer = observer;
        this.loop = loop;
        this.randoms = new RandomStreams(settings.seed());
    }

    public static FaultProxy open(FaultProxySettings settings) throws IOException {
        return open(settings, LinkObserver.NONE);
    }

    public static FaultProxy open(FaultProxySettings settings, LinkObserver observer) throws IOException {
        return new FaultProxy(settings, observer, new SelectorLoop("links"));
    }

    /**
     * Opens a port by which {@code from} reaches {@code to}. There may be several for one pair.
     *
     * @param target where {@code to} really listens, or will: while nobody does, connections are reset at once
     * @return the port, on {@link FaultProxySettings#host()}
     */
    public int listen(String from, String to, InetSocketAddress target) throws IOException {
        DirectedPair pair = new DirectedPair(from, to);
        return loop.call(() -> {
            Listener listener = new Listener(loop, settings.host(), client -> accepted(client, pair, target));
            listeners.add(listener);
            return listener.port();
        });
    }

    /** Gives one direction a profile of its own, from now on. */
    public void setLink(DirectedPair pair, LinkProfile profile) {
        loop.finish(() -> link(pair).set(profile));
    }

    /**
     * Begins a fault, behind those already there.
     *
     * @param label names the fault's random streams, one for each link; unique among the faults of a run
     */
    public InstalledLinkFault install(String label, LinkRule rule, Collection<DirectedPair> pairs) {
        InstalledLinkFault fault = new InstalledLinkFault(loop);
        onEach(pairs, link -> {
            RuleAtWork atWork = new RuleAtWork(fault, rule, randoms.of(label, link.pair()));
            link.add(atWork);
            fault.worksOn(link, () -> link.remove(atWork));
        });
        return fault;
    }

    /** Begins a fault of single messages, where the connections speak ZMTP 3 with the NULL mechanism. */
    public InstalledLinkFault install(String label, MessageRule rule, Collection<DirectedPair> pairs) {
        InstalledLinkFault fault = new InstalledLinkFault(loop);
        onEach(pairs, link -> {
            MessageRuleAtWork atWork = new MessageRuleAtWork(fault, rule, randoms.of(label, link.pair()));
            link.add(atWork);
            fault.worksOn(link, () -> link.remove(atWork));
        });
        return fault;
    }

    /**
     * Resets every connection between two nodes, whoever made it: both ends see a reset, what was in flight is lost.
     *
     * @return how many there were
     */
    public int reset(String one, String other) {
        return loop.ask(
                () -> {
                    Set<Connection> between = new LinkedHashSet<>();
                    link(new DirectedPair(one, other)).streams().forEach(stream -> between.add(stream.connection()));
                    between.forEach(connection -> connection.drop("reset"));
                    return between.size();
                },
                0);
    }

    /**
     * A node has died, and its host with it: what it has said and has not come through is lost, even where its kernel would
     * still send it. The others hear a reset, across a cut when that ends.
     */
    public void crash(String node) {
        loop.finish(() -> List.copyOf(links.values()).stream()
                .filter(link -> link.pair().from().equals(node))
                .flatMap(link -> List.copyOf(link.streams()).stream())
                .forEach(Stream::sourceCrashed));
    }

    /** Closes every port and resets every connection. */
    @Override
    public void close() {
        loop.stop(() -> {
            listeners.forEach(Listener::close);
            for (Link link : links.values()) {
                List.copyOf(link.streams())
                        .forEach(stream -> stream.connection().drop("the links are closed"));
            }
        });
    }

    private void onEach(Collection<DirectedPair> pairs, Consumer<Link> action) {
        loop.finish(() -> new LinkedHashSet<>(pairs).forEach(pair -> action.accept(link(pair))));
    }

    private void accepted(SocketChannel channel, DirectedPair pair, InetSocketAddress target) {
        try {
            Link forward = link(pair);
            Link backward = link(pair.reversed());
            long timeoutNanos = settings.connectionTimeout().toNanos();
            new Connection(loop, rings, observer, timeoutNanos, forward, backward, new End(channel), target).begin();
        } catch (IOException e) {
            LOG.debug("{} hung up before the link could take the call: {}", pair.from(), e.toString());
        }
    }

    private Link link(DirectedPair pair) {
        return links.computeIfAbsent(
                pair, each -> new Link(each, settings.link(), loop.clock(), observer, randoms.of("latency", each)));
    }
}
