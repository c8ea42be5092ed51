package io.bellwether.scenarios.containers.network;

/**
 * Where a node is on the network.
 *
 * @param namespace outlives the node's processes
 */
public record Place(String address, Namespace namespace) {}
