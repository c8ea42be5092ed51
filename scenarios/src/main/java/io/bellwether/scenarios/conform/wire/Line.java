package io.bellwether.scenarios.conform.wire;

import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.conform.wire.Answer.Came;
import io.bellwether.scenarios.conform.wire.Answer.Silence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.zeromq.SocketType;
import org.zeromq.ZContext;

/**
 * The way of a client to one node. What it sends is what a REQ sends; the socket is a DEALER, so that an answer which a
 * REQ would drop is seen. Whoever was caught answering twice is waited for before the next request. An answer that does not come costs the connection, so that it cannot be taken for another's.
 */
public final class Line implements AutoCloseable {

    private static final byte[] DELIMITER = {};
    private static final int ATTEMPTS_TO_PROVE = 2;

    private final ZContext context;
    private final Address peer;
    private final Duration timeout;
    private final byte[] probe;
    private Optional<Connection> connection = Optional.empty();
    private boolean talkative;

    /**
     * @param timeout how long an answer may take
     * @param probe a harmless request: it goes before all else over a new connection, so that one which is not listened
     *     to is noticed before something is lost on it
     */
    public Line(ZContext context, Address peer, Duration timeout, byte[] probe) {
        this.context = context;
        this.peer = peer;
        this.timeout = timeout;
        this.probe = probe.clone();
    }

    /** @throws Unreachable if nobody who speaks ZeroMQ is there */
    public void reach(Duration patience) throws Unreachable {
        if (connection.isEmpty()) {
            connection = Optional.of(Connection.open(context, SocketType.DEALER, peer, patience, socket -> {}));
        }
    }

    public Answer ask(byte[] body) {
        for (int attempt = 0; attempt < ATTEMPTS_TO_PROVE && connection.isEmpty(); attempt++) {
            exchange(probe);
        }
        return exchange(body);
    }

    /** Whether a harmless request over a new connection is answered at all. */
    public boolean answersAnew() {
        close();
        return exchange(probe) instanceof Came;
    }

    /** What came without a request, a moment after the last answer. */
    public Optional<List<byte[]>> unasked() {
        Optional<List<byte[]>> more = connection.map(Connection::receive).filter(frames -> !frames.isEmpty());
        talkative |= more.isPresent();
        return more;
    }

    @Override
    public void close() {
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
    }

    private Answer exchange(byte[] body) {
        try {
            reach(timeout);
        } catch (Unreachable gone) {
            return new Silence(gone.getMessage());
        }
        Answer answer = exchange(connection.orElseThrow(), body);
        if (answer instanceof Silence) {
            close();
        }
        return answer;
    }

    private Answer exchange(Connection over, byte[] body) {
        if (talkative) {
            over.receive();
        }
        over.drain();
        if (!over.send(DELIMITER, body)) {
            return new Silence("the request could not be sent");
        }
        long end = System.nanoTime() + timeout.toNanos();
        do {
            List<byte[]> frames = over.receive();
            if (!frames.isEmpty()) {
                return new Came(frames);
            }
            if (over.isLost()) {
                return new Silence("nothing: the connection was closed from the other side");
            }
        } while (System.nanoTime() < end);
        return new Silence("nothing within " + timeout.toMillis() + " ms");
    }
}
