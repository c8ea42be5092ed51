package io.bellwether.benchmarks.sockets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;

/** Who loads a server: each asks again as soon as it is answered. All of them in the thread that measures. */
public interface Callers extends AutoCloseable {

    /** What comes back within that time, or a little more. */
    Load load(double atLeastSeconds);

    @Override
    void close();

    /**
     * One is a ZeroMQ client as people use it, so that latencies are those that they see; many are light, so that the rate
     * is the server's and not theirs.
     *
     * @param body of the request of each, by its number from 0 on
     */
    static Callers of(int port, int connections, IntFunction<byte[]> body) {
        try {
            return connections == 1 ? new OneClient(port, body.apply(0)) : new LightCallers(port, connections, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
