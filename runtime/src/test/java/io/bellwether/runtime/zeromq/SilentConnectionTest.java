package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A connection whose bytes vanish, as behind a firewall or a broken cable: nobody hangs up, and yet it is noticed. */
class SilentConnectionTest {

    @Test
    void aSubscriberGivesItUpAndConnectsAnew() throws IOException {
        ZeroMqSettings impatient =
                ZeroMqSettings.DEFAULT.bindHost("127.0.0.1").heartbeatInterval(Duration.ofMillis(200));
        AtomicInteger connections = new AtomicInteger();
        AtomicInteger heard = new AtomicInteger();
        try (JeroMqSockets broker = new JeroMqSockets("broker", impatient);
                JeroMqSockets subscriber = new JeroMqSockets("subscriber", impatient)) {
            Sockets.BrokerSockets bound = broker.bindBroker(0, 0, (topic, body, id) -> {});
            try (Relay relay = new Relay(broker.bound().get(1))) {
                subscriber
                        .connectSubscribe(relay.address(), new Sockets.PublishedListener() {
                            @Override
                            public void published(String topic, byte[] body, long frameId) {
                                heard.incrementAndGet();
                            }

                            @Override
                            public void connected() {
                                connections.incrementAndGet();
                            }
                        })
                        .subscribe("geral");
                hears(bound, heard, 1);
                int before = connections.get();
                relay.swallow();
                Eventually.until("it is connected anew", () -> connections.get() > before);
                hears(bound, heard, heard.get() + 1);
            }
        }
        assertThat(heard.get()).isPositive();
    }

    private static void hears(Sockets.BrokerSockets broker, AtomicInteger heard, int atLeast) {
        Eventually.until("a publication is heard", () -> {
            broker.forward("geral", "hello".getBytes(UTF_8), 0);
            return heard.get() >= atLeast;
        });
    }

    /** Between two sides of TCP. */
    private static final class Relay implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 16, InetAddress.getByName("127.0.0.1"));
        private final Address to;
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private final Set<Socket> swallowed = ConcurrentHashMap.newKeySet();

        Relay(Address to) throws IOException {
            this.to = to;
            start(this::accept);
        }

        Address address() {
            return new Address("127.0.0.1", listening.getLocalPort());
        }

        /** Whatever is sent on the connections of now goes nowhere. */
        void swallow() {
            swallowed.addAll(open);
        }

        private void accept() {
            try {
                while (true) {
                    Socket near = listening.accept();
                    Socket far = new Socket(to.host(), to.port());
                    open.add(near);
                    open.add(far);
                    start(() -> pump(near, far));
                    start(() -> pump(far, near));
                }
            } catch (IOException closed) {
                // The end of the test.
            }
        }

        private void pump(Socket from, Socket into) {
            byte[] bytes = new byte[1 << 12];
            try {
                for (int read = from.getInputStream().read(bytes);
                        read >= 0;
                        read = from.getInputStream().read(bytes)) {
                    if (!swallowed.contains(from)) {
                        into.getOutputStream().write(bytes, 0, read);
                    }
                }
            } catch (IOException closed) {
                // One side hung up, and the other is not told.
            }
        }

        private static void start(Runnable task) {
            Thread thread = new Thread(task, "relay");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
