package io.bellwether.cli.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A client with one REQ socket, in JSON. A reply that does not come in time costs the socket, and a fresh one takes its place. For one thread. */
public final class Requester implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ATTEMPTS = 10;

    private final ZContext context;
    private final String address;
    private final Duration timeout;
    private ZMQ.Socket socket;

    public Requester(ZContext context, String address, Duration timeout) {
        this.context = context;
        this.address = address;
        this.timeout = timeout;
        connect();
    }

    /** The reply's {@code data}; empty where none came in time. */
    public Optional<JsonNode> ask(String service, Map<String, Object> data) {
        Map<String, Object> stamped = new TreeMap<>(data);
        stamped.put("timestamp", System.currentTimeMillis() / 1_000);
        try {
            socket.send(JSON.writeValueAsBytes(Map.of("service", service, "data", stamped)));
            byte[] reply = socket.recv();
            if (reply == null) {
                close();
                connect();
                return Optional.empty();
            }
            return Optional.of(JSON.readTree(reply).get("data"));
        } catch (IOException e) {
            throw new IllegalStateException("not JSON", e);
        }
    }

    /** As {@link #ask}, up to ten times: JeroMQ 0.6.0 now and then does not listen to a connection that it has just made. */
    public JsonNode askUntilAnswered(String service, Map<String, Object> data) {
        return Stream.generate(() -> ask(service, data))
                .limit(ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no reply to " + service + " from " + address + " in " + ATTEMPTS + " attempts"));
    }

    @Override
    public void close() {
        socket.close();
    }

    private void connect() {
        socket = context.createSocket(SocketType.REQ);
        socket.setLinger(0);
        socket.setReceiveTimeOut((int) timeout.toMillis());
        socket.connect(address);
    }
}
