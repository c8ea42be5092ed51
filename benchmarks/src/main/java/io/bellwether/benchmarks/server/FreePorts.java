package io.bellwether.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that nobody used a moment ago. */
final class FreePorts {
    private final List<Integer> ports;

    private FreePorts(List<Integer> ports) {
        this.ports = ports;
    }

    /** All are held until the last is found, so that they differ. */
    static FreePorts take(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return new FreePorts(ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int get(int index) {
        return ports.get(index);
    }
}
