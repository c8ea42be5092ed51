package io.bellwether.actors.port;

import java.util.Optional;

/** Where a socket is bound: a host's name and a TCP port. Written {@code tcp://host:port}. */
public record Address(String host, int port) {

    @Override
    public String toString() {
        return "tcp://" + host + ":" + port;
    }

    /** Reads {@code tcp://host:port} or {@code host:port}; empty where the text is neither. */
    public static Optional<Address> parse(String text) {
        String rest = text.startsWith("tcp://") ? text.substring("tcp://".length()) : text;
        int colon = rest.lastIndexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        try {
            int port = Integer.parseInt(rest.substring(colon + 1));
            return port > 0 && port <= 65_535
                    ? Optional.of(new Address(rest.substring(0, colon), port))
                    : Optional.empty();
        } catch (NumberFormatException notAPort) {
            return Optional.empty();
        }
    }
}
