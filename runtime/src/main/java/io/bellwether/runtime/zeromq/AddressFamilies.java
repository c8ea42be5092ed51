package io.bellwether.runtime.zeromq;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;

/** What this machine speaks. Containers often have no IPv6, and asking ZeroMQ for both is then an error. */
final class AddressFamilies {

    private static final String ANY_IPV6 = "::";

    private AddressFamilies() {}

    static boolean haveIpv6() {
        try (ServerSocketChannel attempt = ServerSocketChannel.open()) {
            attempt.bind(new InetSocketAddress(ANY_IPV6, 0));
            return true;
        } catch (IOException | UnsupportedAddressTypeException onlyIpv4) {
            return false;
        }
    }
}
