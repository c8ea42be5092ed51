package io.bellwether.cli.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody uses, and that nobody's outgoing connection will get either: those come from higher up. A node that is
 * killed must find its port free when it returns.
 */
final class FreePorts {

    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 30_000;
    private static final int TRIES = 1_000;

    private FreePorts() {}

    /** All are taken before the first is given back, so no two are the same. */
    static List<Integer> take(int count) throws IOException {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (int tries = 0; taken.size() < count && tries < TRIES; tries++) {
                tryToTake(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST), taken);
            }
            if (taken.size() < count) {
                throw new IOException("there are no " + count + " free ports from " + LOWEST + " to " + HIGHEST);
            }
            return taken.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : taken) {
                socket.close();
            }
        }
    }

    private static void tryToTake(int port, List<ServerSocket> taken) {
        try {
            taken.add(new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0")));
        } catch (IOException somebodyHasIt) {
            // Another one, then.
        }
    }
}
