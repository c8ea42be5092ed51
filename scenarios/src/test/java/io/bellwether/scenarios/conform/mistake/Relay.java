package io.bellwether.scenarios.conform.mistake;

import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.conform.wire.Ear;
import io.bellwether.scenarios.conform.wire.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A broker behind the broker: passes publications on as somebody else changes them. */
final class Relay implements AutoCloseable {

    private static final Duration SLICE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ZContext context = new ZContext();
    private final ZMQ.Socket publisher = context.createSocket(SocketType.PUB);
    private final Ear ear;
    private final Address address;
    private final CompletableFuture<Void> end;
    private volatile boolean closing;

    /** @param change the frames that are passed on instead; none to drop the publication */
    Relay(Address broker, Function<List<byte[]>, Optional<List<byte[]>>> change) throws Unreachable {
        publisher.setLinger(0);
        address = new Address("127.0.0.1", publisher.bindToRandomPort("tcp://127.0.0.1"));
        ear = Ear.open(context, broker, "", PATIENCE);
        end = CompletableFuture.runAsync(() -> pass(change), task -> new Thread(task, "relay").start());
    }

    Address address() {
        return address;
    }

    private void pass(Function<List<byte[]>, Optional<List<byte[]>>> change) {
        while (!closing) {
            ear.hear(frames -> true, SLICE).flatMap(change).ifPresent(frames -> {
                for (int i = 0; i < frames.size() - 1; i++) {
                    publisher.sendMore(frames.get(i));
                }
                publisher.send(frames.get(frames.size() - 1));
            });
        }
        ear.close();
        context.close();
    }

    @Override
    public void close() {
        closing = true;
        end.join();
    }
}
