package io.bellwether.runtime.zeromq;

import java.time.Duration;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import zmq.Msg;

/** Makes sockets of each kind, set as a node wants them. */
final class SocketOptions {
    private static final boolean IPV6 = AddressFamilies.haveIpv6();
    private static final int BACKLOG = 4_096;
    private static final int KEEPALIVE_IDLE_SECONDS = 30;
    private static final int KEEPALIVE_INTERVAL_SECONDS = 10;
    private static final int KEEPALIVE_PROBES = 3;

    private final ZMQ.Context context;
    private final ZeroMqSettings settings;

    SocketOptions(ZMQ.Context context, ZeroMqSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * Even a peer that asks all that may be in flight before it reads an answer gets every one. A peer that comes back under
     * its old identity takes over, because its old connection may be half open.
     */
    ZMQ.Socket router() {
        ZMQ.Socket socket = bound(SocketType.ROUTER, settings.linger());
        socket.setSndHWM(settings.readLimit() + settings.highWaterMark());
        socket.setRouterMandatory(true);
        socket.setRouterHandover(true);
        return socket;
    }

    ZMQ.Socket xsub() {
        return bound(SocketType.XSUB, Duration.ZERO);
    }

    ZMQ.Socket xpub() {
        return bound(SocketType.XPUB, settings.linger());
    }

    ZMQ.Socket dealer() {
        return connecting(SocketType.DEALER, Duration.ZERO);
    }

    ZMQ.Socket pub() {
        return connecting(SocketType.PUB, settings.linger());
    }

    ZMQ.Socket sub() {
        return connecting(SocketType.SUB, Duration.ZERO);
    }

    /** Without heartbeats of its own: JeroMQ sorts all its timers in every round of I/O, and here that is one for each connection. */
    private ZMQ.Socket bound(SocketType type, Duration linger) {
        ZMQ.Socket socket = any(type, linger);
        socket.setBacklog(BACKLOG);
        return socket;
    }

    private ZMQ.Socket connecting(SocketType type, Duration linger) {
        ZMQ.Socket socket = any(type, linger);
        socket.setHeartbeatIvl(millis(settings.heartbeatInterval()));
        socket.setHeartbeatTimeout(millis(settings.silence()));
        socket.setHeartbeatTtl(millis(settings.silence()));
        socket.setReconnectIVL(millis(settings.reconnectInterval()));
        socket.setReconnectIVLMax(millis(settings.reconnectMax()));
        return socket;
    }

    private ZMQ.Socket any(SocketType type, Duration linger) {
        ZMQ.Socket socket = context.socket(type);
        socket.setLinger(millis(linger));
        socket.setIPv6(IPV6);
        socket.setSndHWM(settings.highWaterMark());
        socket.setRcvHWM(settings.highWaterMark());
        socket.setHandshakeIvl(millis(settings.handshakeTimeout()));
        socket.setMaxMsgSize(settings.maxFrameBytes());
        socket.setMsgAllocator(this::allocate);
        socket.setTCPKeepAlive(1);
        socket.setTCPKeepAliveIdle(KEEPALIVE_IDLE_SECONDS);
        socket.setTCPKeepAliveInterval(KEEPALIVE_INTERVAL_SECONDS);
        socket.setTCPKeepAliveCount(KEEPALIVE_PROBES);
        return socket;
    }

    /**
     * JeroMQ 0.6.0 takes a frame's size for negative where its first bit is set, and so for within the limit, and then
     * cuts it to 32 bits: without this a stranger's nine bytes have it allocate 2 GiB, or throw in its I/O thread.
     */
    private Msg allocate(int bytes) {
        return new Msg(bytes < 0 || bytes > settings.maxFrameBytes() ? 0 : bytes);
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
