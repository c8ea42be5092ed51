package io.bellwether.scenarios.conform.wire;

import io.bellwether.actors.port.Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zeromq.SocketType;
import org.zeromq.ZContext;

/** A subscriber at the broker. */
public final class Ear implements AutoCloseable {

    /** On a busy system other people's publications queue up between two looks. */
    private static final int HIGH_WATER_MARK = 10_000;

    private final Connection connection;

    private Ear(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param prefix what the topics begin with; empty for all
     * @throws Unreachable if nobody who speaks ZeroMQ is there
     */
    public static Ear open(ZContext context, Address broker, String prefix, Duration patience) throws Unreachable {
        return new Ear(Connection.open(context, SocketType.SUB, broker, patience, socket -> {
            socket.setRcvHWM(HIGH_WATER_MARK);
            socket.subscribe(prefix.getBytes(StandardCharsets.UTF_8));
        }));
    }

    /** The frames of the first publication that is looked for; what comes before it is dropped. */
    public Optional<List<byte[]>> hear(Predicate<List<byte[]>> lookedFor, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        do {
            List<byte[]> frames = connection.receive();
            if (!frames.isEmpty() && lookedFor.test(frames)) {
                return Optional.of(frames);
            }
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    @Override
    public void close() {
        connection.close();
    }
}
