package io.bellwether.runtime.zeromq;

import java.time.Duration;
import org.zeromq.ZMQ;

/** What every socket is set to. */
final class SocketOptions {
    private static final int MISSED_HEARTBEATS = 3;
    private static final int BACKLOG = 4_096;
    private static final int KEEPALIVE_IDLE_SECONDS = 60;
    private static final int KEEPALIVE_INTERVAL_SECONDS = 10;
    private static final int KEEPALIVE_PROBES = 3;

    private final ZeroMqSettings settings;

    SocketOptions(ZeroMqSettings settings) {
        this.settings = settings;
    }

    /**
     * A peer's answers wait for it, all that it can have asked for. A peer that comes back under its old identity takes over,
     * because its old connection may be half open.
     */
    ZMQ.Socket router(ZMQ.Socket socket) {
        lingering(socket);
        socket.setSndHWM(settings.readLimit());
        socket.setRouterMandatory(true);
        socket.setRouterHandover(true);
        return socket;
    }

    /** Closing waits a while for what is queued. */
    ZMQ.Socket lingering(ZMQ.Socket socket) {
        return with(socket, settings.linger());
    }

    /** Closing drops what is queued. */
    ZMQ.Socket dropping(ZMQ.Socket socket) {
        return with(socket, Duration.ZERO);
    }

    private ZMQ.Socket with(ZMQ.Socket socket, Duration linger) {
        socket.setLinger(millis(linger));
        socket.setIPv6(true);
        socket.setSndHWM(settings.highWaterMark());
        socket.setRcvHWM(settings.highWaterMark());
        socket.setMaxMsgSize(settings.maxFrameBytes());
        socket.setBacklog(BACKLOG);
        socket.setHandshakeIvl(millis(settings.handshakeTimeout()));
        socket.setHeartbeatIvl(millis(settings.heartbeatInterval()));
        socket.setHeartbeatTimeout(millis(settings.heartbeatInterval().multipliedBy(MISSED_HEARTBEATS)));
        socket.setHeartbeatTtl(millis(settings.heartbeatInterval().multipliedBy(MISSED_HEARTBEATS)));
        socket.setReconnectIVL(millis(settings.reconnectInterval()));
        socket.setReconnectIVLMax(millis(settings.reconnectMax()));
        socket.setTCPKeepAlive(1);
        socket.setTCPKeepAliveIdle(KEEPALIVE_IDLE_SECONDS);
        socket.setTCPKeepAliveInterval(KEEPALIVE_INTERVAL_SECONDS);
        socket.setTCPKeepAliveCount(KEEPALIVE_PROBES);
        return socket;
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
