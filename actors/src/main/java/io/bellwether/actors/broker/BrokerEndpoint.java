package io.bellwether.actors.broker;

import io.bellwether.actors.port.Address;

/**
 * Where a broker is reached.
 *
 * @param name for traces
 * @param forPublishers its XSUB
 * @param forSubscribers its XPUB
 */
public record BrokerEndpoint(String name, Address forPublishers, Address forSubscribers) {}
