package io.bellwether.runtime.sim.net;

import java.time.Duration;

/**
 * How the network behaves where nothing else is said.
 *
 * @param link of every pair of hosts that has no settings of its own
 * @param loopback one-way delay between two sockets of one host
 * @param reconnectInterval ZMQ_RECONNECT_IVL: a lost or refused connection is tried again after one to two of these
 * @param connectionTimeout how long a peer may be unreachable before the connection is given up: what TCP_USER_TIMEOUT
 *     and ZMTP heartbeats do
 * @param highWaterMark ZMQ_SNDHWM: frames that wait for one connection
 * @param sendBufferBytes SO_SNDBUF: what one direction of a connection holds in flight before frames wait
 */
public record NetworkSettings(
        LinkSettings link,
        Duration loopback,
        Duration reconnectInterval,
        Duration connectionTimeout,
        int highWaterMark,
        int sendBufferBytes) {

    public static final NetworkSettings DEFAULT = new NetworkSettings(
            LinkSettings.DEFAULT,
            Duration.ofNanos(50_000),
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            1_000,
            1 << 18);

    public NetworkSettings link(LinkSettings chosen) {
        return new NetworkSettings(
                chosen, loopback, reconnectInterval, connectionTimeout, highWaterMark, sendBufferBytes);
    }

    public NetworkSettings latency(Duration least, Duration largest) {
        return link(link.latency(least, largest));
    }

    public NetworkSettings connectionTimeout(Duration chosen) {
        return new NetworkSettings(link, loopback, reconnectInterval, chosen, highWaterMark, sendBufferBytes);
    }

    public NetworkSettings reconnectInterval(Duration chosen) {
        return new NetworkSettings(link, loopback, chosen, connectionTimeout, highWaterMark, sendBufferBytes);
    }

    public NetworkSettings highWaterMark(int frames) {
        return new NetworkSettings(link, loopback, reconnectInterval, connectionTimeout, frames, sendBufferBytes);
    }

    public NetworkSettings sendBufferBytes(int bytes) {
        return new NetworkSettings(link, loopback, reconnectInterval, connectionTimeout, highWaterMark, bytes);
    }
}
