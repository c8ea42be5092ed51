package io.bellwether.runtime.sim.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.trace.WorldEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A network in a simulation, with sockets that write down what they receive. */
final class Testbed implements AutoCloseable {
    static final Duration LATENCY = Duration.ofMillis(5);
    static final int PORT = 5555;
    static final int PUBLISHERS = 5557;
    static final int SUBSCRIBERS = 5558;

    final Simulation simulation;
    final VirtualNetwork network;
    final List<WorldEvent> events = new ArrayList<>();

    Testbed() {
        this(1, NetworkSettings.DEFAULT.latency(LATENCY, LATENCY));
    }

    Testbed(long seed, NetworkSettings settings) {
        this(Simulation.withSeed(seed), settings);
    }

    Testbed(Simulation simulation, NetworkSettings settings) {
        this.simulation = simulation;
        this.network = new VirtualNetwork(simulation, settings, new WorldEventObserver(events::add));
    }

    Sockets boot(String host) {
        return network.host(host).boot();
    }

    /** A server that answers each request with its text in capitals. */
    Server server(String host) {
        return new Server(boot(host));
    }

    Client client(String host, String server) {
        return client(boot(host), server);
    }

    Client client(Sockets sockets, String server) {
        return new Client(sockets, server);
    }

    Broker broker(String host) {
        return new Broker(boot(host));
    }

    Sockets.PublishSocket publisher(String host, String broker) {
        return boot(host).connectPublish(new Address(broker, PUBLISHERS));
    }

    Subscriber subscriber(String host, String broker) {
        return new Subscriber(boot(host), broker);
    }

    void run(Duration time) {
        simulation.runFor(time);
    }

    long millis() {
        return simulation.now().toMillis();
    }

    <E extends WorldEvent> List<E> reported(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void close() {
        simulation.close();
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    final class Server {
        final List<String> requests = new ArrayList<>();
        final List<byte[]> frames = new ArrayList<>();
        final List<Sockets.Route> routes = new ArrayList<>();
        final Sockets.ReplySocket socket;
        boolean answering = true;

        private Server(Sockets sockets) {
            socket = sockets.bindReply(PORT, this::requested);
        }

        private void requested(Sockets.Route from, byte[] frame, long id) {
            String text = new String(frame, UTF_8);
            requests.add(text);
            frames.add(frame);
            routes.add(from);
            if (answering) {
                socket.send(from, bytes(text.toUpperCase(java.util.Locale.ROOT)));
            }
        }
    }

    final class Client {
        final List<String> answers = new ArrayList<>();
        final List<Long> correlations = new ArrayList<>();
        final List<Long> answeredAtMillis = new ArrayList<>();
        final Sockets.RequestSocket socket;

        private Client(Sockets sockets, String server) {
            socket = sockets.connectRequest(new Address(server, PORT), this::answered);
        }

        long ask(long correlation, String text) {
            return socket.send(correlation, bytes(text));
        }

        private void answered(long correlation, byte[] frame, long id) {
            correlations.add(correlation);
            answers.add(new String(frame, UTF_8));
            answeredAtMillis.add(millis());
        }
    }

    final class Broker {
        final List<String> seen = new ArrayList<>();
        final Sockets.BrokerSockets socket;

        private Broker(Sockets sockets) {
            socket = sockets.bindBroker(PUBLISHERS, SUBSCRIBERS, this::published);
        }

        private void published(String topic, byte[] body, long id) {
            seen.add(topic);
            socket.forward(topic, body, id);
        }
    }

    final class Subscriber {
        final List<String> topics = new ArrayList<>();
        final List<String> bodies = new ArrayList<>();
        final List<Long> frameIds = new ArrayList<>();
        final Sockets.SubscribeSocket socket;

        private Subscriber(Sockets sockets, String broker) {
            socket = sockets.connectSubscribe(new Address(broker, SUBSCRIBERS), this::published);
        }

        private void published(String topic, byte[] body, long id) {
            topics.add(topic);
            bodies.add(new String(body, UTF_8));
            frameIds.add(id);
        }
    }
}
