package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The sockets of one incarnation of a host. */
final class HostSockets implements Sockets {
    private final VirtualNetwork network;
    private final VirtualHost host;
    private final Set<BoundPort> bound = new LinkedHashSet<>();
    private final Set<Connector> connectors = new LinkedHashSet<>();
    private boolean severed;

    HostSockets(VirtualNetwork network, VirtualHost host) {
        this.network = network;
        this.host = host;
    }

    VirtualHost host() {
        return host;
    }

    VirtualNetwork network() {
        return network;
    }

    Link linkTo(Address address) {
        return network.link(host, network.host(address.host()));
    }

    @Override
    public ReplySocket bindReply(int port, ReplySocket.Listener listener) {
        return new RouterSocket(this, port, listener);
    }

    @Override
    public RequestSocket connectRequest(Address peer, RequestSocket.Listener listener) {
        return started(new ReqSocket(this, peer, listener));
    }

    @Override
    public PublishSocket connectPublish(Address broker) {
        return started(new PubSocket(this, broker));
    }

    @Override
    public SubscribeSocket connectSubscribe(Address broker, PublishedListener listener) {
        return started(new SubSocket(this, broker, listener));
    }

    @Override
    public BrokerSockets bindBroker(int publisherPort, int subscriberPort, PublishedListener listener) {
        return new XsubXpubSockets(this, publisherPort, subscriberPort, listener);
    }

    BoundPort bind(int port, SocketKind kind, Function<Connection, Peer> welcome) {
        BoundPort opened = new BoundPort(this, port, kind, welcome);
        if (severed) {
            opened.crash();
        } else {
            host.bind(opened);
            bound.add(opened);
        }
        return opened;
    }

    private <C extends Connector> C started(C connector) {
        if (severed) {
            connector.crash();
        } else {
            connectors.add(connector);
            connector.start();
        }
        return connector;
    }

    void unbound(BoundPort port) {
        host.unbind(port);
        bound.remove(port);
    }

    void closed(Connector connector) {
        connectors.remove(connector);
    }

    void close() {
        List.copyOf(bound).forEach(BoundPort::close);
        List.copyOf(connectors).forEach(Connector::close);
        severed = true;
    }

    void crash() {
        severed = true;
        bound.forEach(BoundPort::crash);
        connectors.forEach(Connector::crash);
        bound.clear();
        connectors.clear();
    }
}
