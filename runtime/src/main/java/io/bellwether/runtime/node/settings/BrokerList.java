package io.bellwether.runtime.node.settings;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Address;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Brokers as people write them: {@code tcp://broker:5557/5558}, the port for publishers and the one for subscribers.
 * Without the second one it is the next: {@code tcp://broker:5557} is the same.
 */
public final class BrokerList {

    static final Kind<List<BrokerEndpoint>> KIND = Kind.of(
            "tcp://HOST:PUB[/SUB][,…]",
            "brokers such as tcp://broker:5557/5558 (the port for publishers, then the one for subscribers)",
            text -> Kinds.all(text, BrokerList::read),
            brokers -> brokers.stream().map(BrokerList::write).collect(Collectors.joining(",")));

    private BrokerList() {}

    /** One broker; empty if the text is none. */
    public static Optional<BrokerEndpoint> read(String text) {
        int slash = text.lastIndexOf('/');
        boolean both = slash >= "tcp://".length();
        Optional<Address> publishers = Kinds.ADDRESS.read().apply(both ? text.substring(0, slash) : text);
        return publishers.flatMap(address -> (both
                        ? Kinds.PORT.read().apply(text.substring(slash + 1))
                        : Kinds.PORT.read().apply(String.valueOf(address.port() + 1)))
                .map(port -> new BrokerEndpoint(
                        address.host() + ":" + address.port(), address, new Address(address.host(), port))));
    }

    private static String write(BrokerEndpoint broker) {
        return broker.forPublishers() + "/" + broker.forSubscribers().port();
    }
}
