package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zeromq.ZMQ;

/**
 * The sockets of one node on ZeroMQ: one I/O thread of ZeroMQ's, one thread of ours that owns all sockets, and threads that
 * look up names while a connection is missing. What is bounded and what may be dropped: {@code docs/sockets.md}. Frame ids
 * are all 0.
 */
public final class JeroMqSockets implements Sockets, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JeroMqSockets.class);
    private static final int IO_THREADS = 1;
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final ZeroMqSettings settings;
    private final SocketOptions options;
    private final SharedParts parts;
    private final Routes routes;
    private final List<Address> bound = new CopyOnWriteArrayList<>();
    private boolean closed;

    /** @param node for the names of threads */
    public JeroMqSockets(String node, ZeroMqSettings settings) {
        this(node, settings, Routes.NONE, FrameRegister.NONE);
    }

    /** Sockets of a node in a run that is observed, and whose links lead over fault proxies. */
    public JeroMqSockets(String node, ZeroMqSettings settings, Routes routes, FrameRegister register) {
        this(node, settings, routes, register, InetAddress::getAllByName);
    }

    JeroMqSockets(
            String node, ZeroMqSettings settings, Routes routes, FrameRegister register, HostNames.Lookup lookup) {
        this.routes = routes;
        this.settings = settings;
        ZMQ.Context context = ZMQ.context(IO_THREADS);
        context.setNotificationExceptionHandler(
                (thread, e) -> LOG.warn("ZeroMQ could not make sense of a connection: {}", e.toString()));
        context.setUncaughtExceptionHandler((thread, e) ->
                LOG.error("ZeroMQ's thread {} is gone, and with it every connection", thread.getName(), e));
        this.options = new SocketOptions(context, settings);
        this.parts = new SharedParts(
                new SocketLoop(node + "-sockets", settings.patience().tick(), context::close),
                settings,
                new HostNames(node + "-names", lookup),
                register);
    }

    /** Where peers reach what was bound, in the order of binding: says which port the system chose for port 0. */
    public List<Address> bound() {
        return List.copyOf(bound);
    }

    /**
     * For who wants to know before there are actors.
     *
     * @throws CannotBindException if the port is taken or not ours to take
     */
    public void requireFree(int port) {
        Binding.requireFree(settings.bindHost(), routes.at(port));
    }

    /** @throws CannotBindException if the port is taken or not ours to take */
    @Override
    public synchronized ReplySocket bindReply(int port, ReplySocket.Listener listener) {
        if (closed) {
            return new ClosedSocket();
        }
        ZMQ.Socket socket = options.router();
        bind(socket, port);
        return added(new RouterSocket(parts, socket, listener));
    }

    @Override
    public synchronized RequestSocket connectRequest(Address peer, RequestSocket.Listener listener) {
        if (closed) {
            return new ClosedSocket();
        }
        ZMQ.Socket socket = options.dealer();
        return added(new DealerSocket(parts, socket, routes.to(peer), listener));
    }

    @Override
    public synchronized PublishSocket connectPublish(Address broker) {
        if (closed) {
            return new ClosedSocket();
        }
        ZMQ.Socket socket = options.pub();
        return added(new PubSocket(parts, socket, routes.to(broker)));
    }

    @Override
    public synchronized SubscribeSocket connectSubscribe(Address broker, PublishedListener listener) {
        if (closed) {
            return new ClosedSocket();
        }
        ZMQ.Socket socket = options.sub();
        return added(new SubSocket(parts, socket, routes.to(broker), listener));
    }

    /** @throws CannotBindException if a port is taken or not ours to take */
    @Override
    public synchronized BrokerSockets bindBroker(int publisherPort, int subscriberPort, PublishedListener listener) {
        if (closed) {
            return new ClosedSocket();
        }
        ZMQ.Socket xsub = options.xsub();
        bind(xsub, publisherPort);
        ZMQ.Socket xpub = options.xpub();
        try {
            bind(xpub, subscriberPort);
        } catch (CannotBindException e) {
            xsub.close();
            throw e;
        }
        XsubSocket publishers = added(new XsubSocket(parts, xsub, listener));
        return added(new XpubSocket(parts.loop(), xpub, publishers));
    }

    /** Ends within two seconds: sends what was handed over before, and closes every socket. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        parts.names().close();
        parts.loop().stop(CLOSING);
    }

    private void bind(ZMQ.Socket socket, int port) {
        try {
            bound.add(Binding.bind(socket, settings.bindHost(), routes.at(port)));
        } catch (CannotBindException e) {
            socket.close();
            throw e;
        }
    }

    /** A socket may change its thread if it is handed over through a queue: from here on the loop owns it. */
    private <S extends LoopSocket> S added(S socket) {
        parts.loop().execute(() -> parts.loop().add(socket));
        return socket;
    }
}
