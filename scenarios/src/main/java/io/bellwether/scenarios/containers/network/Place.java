package io.bellwether.scenarios.containers.network;

/**
 * Where a node is on the network.
 *
 * @param namespace outlives the node's processes
 */
public record Place(String address, Namespace namespace) {

    /** From here on nobody listens: these ports are where connections come from. */
    static final int EPHEMERAL_PORTS = 32_768;
}
