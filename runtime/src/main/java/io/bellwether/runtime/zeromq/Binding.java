package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Binds a port, and if that does not work finds out why: ZeroMQ says "in use" whatever the reason. */
final class Binding {
    private static final String ALL = "*";

    private Binding() {}

    /**
     * @param port 0 for any that is free
     * @return where it was bound, with the host as it was given
     * @throws CannotBindException with a message for people
     */
    static Address bind(ZMQ.Socket socket, String host, int port) {
        try {
            socket.bind("tcp://" + HostNames.inUri(host) + ":" + (port == 0 ? ALL : String.valueOf(port)));
        } catch (ZMQException | IllegalArgumentException e) {
            throw refused(host, port, obstacle(host, port).orElse("the port was taken a moment ago. Try again."), e);
        }
        String endpoint = socket.getLastEndpoint();
        return new Address(host, Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1)));
    }

    /** @throws CannotBindException if the port could not be bound just now */
    static void requireFree(String host, int port) {
        obstacle(host, port).ifPresent(reason -> {
            throw refused(host, port, reason, null);
        });
    }

    private static CannotBindException refused(String host, int port, String reason, Throwable cause) {
        return new CannotBindException("Cannot listen on " + new Address(host, port) + ": " + reason, cause);
    }

    private static Optional<String> obstacle(String host, int port) {
        try (ServerSocket attempt = new ServerSocket()) {
            attempt.setReuseAddress(true);
            attempt.bind(
                    host.equals(ALL)
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(host), port));
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("nobody knows a host of that name. Bind " + ALL + ", or an address of this machine.");
        } catch (IOException e) {
            return Optional.of(reason(String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            return Optional.of("there is no such port. Choose one from 1 to 65535, or 0 for any that is free.");
        }
    }

    private static String reason(String why) {
        if (why.contains("in use")) {
            return "the port is taken. Stop the program that listens there, or choose another port.";
        }
        if (why.contains("denied")) {
            return "this user may not. Choose a port above 1023.";
        }
        return why + ". Choose another host or port.";
    }
}
