package io.bellwether.scenarios.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * Free ports of this machine's loopback address. They stay reserved: a socket that is bound and does not listen keeps
 * everybody away but who listens there on purpose, so that a node that is killed finds its port free when it returns.
 */
final class ReservedPorts implements AutoCloseable {

    static final InetAddress HOST = InetAddress.getLoopbackAddress();

    private final List<Socket> reservations = new ArrayList<>();

    /** A port that nobody had. */
    InetSocketAddress take() throws IOException {
        Socket socket = new Socket();
        reservations.add(socket);
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(HOST, 0));
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : reservations) {
            socket.close();
        }
    }
}
