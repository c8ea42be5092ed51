package io.bellwether.runtime.sockets;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.runtime.link.FaultProxy;
import io.bellwether.runtime.link.FaultProxySettings;
import io.bellwether.runtime.link.LinkProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** TCP on this machine, where every connection goes through a link that takes its time. */
final class LinkedMachine implements World {
    private static final LinkProfile LINK = LinkProfile.latency(Duration.ZERO, Duration.ofMillis(3));

    private final ThisMachine machine = new ThisMachine();
    private final FaultProxy links;

    LinkedMachine() {
        try {
            links = FaultProxy.open(FaultProxySettings.DEFAULT.link(LINK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Sockets node(String name) {
        return new Linked(name, machine.node(name));
    }

    @Override
    public Address free(String node) {
        return machine.free(node);
    }

    @Override
    public void until(String what, BooleanSupplier holds) {
        machine.until(what, holds);
    }

    @Override
    public void close() {
        machine.close();
        links.close();
    }

    private Address detour(String from, Address real) {
        try {
            InetSocketAddress target = new InetSocketAddress(real.host(), real.port());
            return new Address(real.host(), links.listen(from, "port-" + real.port(), target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Linked implements Sockets {
        private final String name;
        private final Sockets real;

        Linked(String name, Sockets real) {
            this.name = name;
            this.real = real;
        }

        @Override
        public ReplySocket bindReply(int port, ReplySocket.Listener listener) {
            return real.bindReply(port, listener);
        }

        @Override
        public RequestSocket connectRequest(Address peer, RequestSocket.Listener listener) {
            return real.connectRequest(detour(name, peer), listener);
        }

        @Override
        public PublishSocket connectPublish(Address broker) {
            return real.connectPublish(detour(name, broker));
        }

        @Override
        public SubscribeSocket connectSubscribe(Address broker, PublishedListener listener) {
            return real.connectSubscribe(detour(name, broker), listener);
        }

        @Override
        public BrokerSockets bindBroker(int publisherPort, int subscriberPort, PublishedListener listener) {
            return real.bindBroker(publisherPort, subscriberPort, listener);
        }
    }
}
