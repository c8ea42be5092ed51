package io.bellwether.benchmarks.server;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.server.ServerSettings;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.benchmarks.sockets.OneClient;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.protocol.codec.PublicationForm;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.OwnWorld;
import io.bellwether.runtime.node.RunningNode;
import io.bellwether.runtime.node.SystemClock;
import io.bellwether.runtime.node.log.LogFormat;
import io.bellwether.runtime.node.log.LogLevel;
import io.bellwether.runtime.node.settings.ProcessSettings;
import io.bellwether.runtime.node.settings.RoleSettings;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** A whole server with its reference and its broker, over real sockets and with a real disk, in this process. */
final class OneServer implements AutoCloseable {
    static final String USER = "alice";
    static final String CHANNEL = "geral";

    private static final ProcessSettings QUIET = new ProcessSettings(LogFormat.TEXT, LogLevel.WARN, Optional.empty());
    private static final String LOOPBACK = "127.0.0.1";

    private final List<RunningNode> nodes = new ArrayList<>();
    private final int port;

    /** @param folder where the server finds and keeps its data */
    OneServer(Path folder) {
        FreePorts ports = FreePorts.take(4);
        port = ports.get(0);
        start(new RoleSettings.Reference(
                QUIET, ports.get(1), ClusterSettings.DEFAULT, Limits.DEFAULT, folder.resolve("reference")));
        start(new RoleSettings.Broker(QUIET, ports.get(2), ports.get(3)));
        start(new RoleSettings.Server(
                QUIET,
                port,
                new ServerSettings(
                        new Peer("server-1", at(port)),
                        new Peer("reference", at(ports.get(1))),
                        List.of(new BrokerEndpoint("broker", at(ports.get(2)), at(ports.get(3)))),
                        ClusterSettings.DEFAULT,
                        Limits.DEFAULT),
                PublicationForm.FLAT_AND_NESTED,
                folder));
        ask(new Request.Login(USER));
        ask(new Request.CreateChannel(CHANNEL));
    }

    /** @throws IllegalStateException if the server does not take such requests: then its rate would be no measure */
    Rounds.Target target(String name, IntFunction<Request> request) {
        ask(request.apply(0));
        return new Rounds.Target(name, port, number -> frame(request.apply(number)));
    }

    /** A request as the clients in the field write it: without an id. */
    static byte[] frame(Request request) {
        return codec().encode(request, new Stamp(0, Stamp.NO_CLOCK));
    }

    private static Codec codec() {
        return new WireCodec(Limits.DEFAULT, PublicationForm.FLAT_AND_NESTED);
    }

    private void ask(Request request) {
        try (OneClient client = new OneClient(port, frame(request))) {
            byte[] answer = client.ask();
            Decoded<Reply> reply = codec().decodeReply(answer);
            if (!(reply instanceof Decoded.Message<Reply> message) || message.body() instanceof Reply.Refused) {
                throw new IllegalStateException(request + " was answered with " + reply);
            }
        }
    }

    private void start(RoleSettings.Unattended settings) {
        try {
            nodes.add(0, RunningNode.start(settings, new OwnWorld(new SystemClock()), OutputStream.nullOutputStream()));
        } catch (CannotStartException e) {
            close();
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a node started", e);
        }
    }

    private static Address at(int port) {
        return new Address(LOOPBACK, port);
    }

    @Override
    public void close() {
        nodes.forEach(RunningNode::close);
    }
}
