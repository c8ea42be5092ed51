package io.bellwether.runtime.zeromq;

import java.time.Duration;

/**
 * The bounds and times of one node's sockets; {@code docs/sockets.md} says what follows from each.
 *
 * @param bindHost the local address that is bound: {@code *} for all, IPv4 and IPv6
 * @param highWaterMark ZMQ_SNDHWM and ZMQ_RCVHWM of each connection, in messages
 * @param inFlightLimit requests of one reply socket that were handed over and are not answered; past it a request is
 *     handed over as one too many, and past twice as many no more are read, so that TCP pushes back
 * @param maxFrameBytes a connection that sends a larger frame is closed; should be well above the codec's own limit,
 *     because that one is explained to the peer
 * @param heartbeatInterval how often whoever connected probes the connection; it is given up after three of these without
 *     a sign
 * @param handshakeTimeout how long a new connection may take to say that it speaks ZeroMQ
 * @param reconnectInterval before a lost connection is tried again for the first time; then it doubles
 * @param reconnectMax at most so long between two tries
 * @param linger how long closing waits for frames that are already queued for a peer
 * @param patience with connections that are missing
 */
public record ZeroMqSettings(
        String bindHost,
        int highWaterMark,
        int inFlightLimit,
        long maxFrameBytes,
        Duration heartbeatInterval,
        Duration handshakeTimeout,
        Duration reconnectInterval,
        Duration reconnectMax,
        Duration linger,
        Patience patience) {

    private static final int MISSED_HEARTBEATS = 3;

    public static final ZeroMqSettings DEFAULT = new ZeroMqSettings(
            "*",
            1_000,
            10_000,
            16L << 20,
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Patience.DEFAULT);

    public ZeroMqSettings {
        if (highWaterMark < 1 || inFlightLimit < 1 || maxFrameBytes < 1) {
            throw new IllegalArgumentException("Every bound of the sockets must be at least 1: highWaterMark="
                    + highWaterMark + ", inFlightLimit=" + inFlightLimit + ", maxFrameBytes=" + maxFrameBytes);
        }
    }

    public ZeroMqSettings bindHost(String host) {
        return new ZeroMqSettings(
                host,
                highWaterMark,
                inFlightLimit,
                maxFrameBytes,
                heartbeatInterval,
                handshakeTimeout,
                reconnectInterval,
                reconnectMax,
                linger,
                patience);
    }

    public ZeroMqSettings highWaterMark(int messages) {
        return new ZeroMqSettings(
                bindHost,
                messages,
                inFlightLimit,
                maxFrameBytes,
                heartbeatInterval,
                handshakeTimeout,
                reconnectInterval,
                reconnectMax,
                linger,
                patience);
    }

    public ZeroMqSettings inFlightLimit(int requests) {
        return new ZeroMqSettings(
                bindHost,
                highWaterMark,
                requests,
                maxFrameBytes,
                heartbeatInterval,
                handshakeTimeout,
                reconnectInterval,
                reconnectMax,
                linger,
                patience);
    }

    public ZeroMqSettings maxFrameBytes(long bytes) {
        return new ZeroMqSettings(
                bindHost,
                highWaterMark,
                inFlightLimit,
                bytes,
                heartbeatInterval,
                handshakeTimeout,
                reconnectInterval,
                reconnectMax,
                linger,
                patience);
    }

    public ZeroMqSettings heartbeatInterval(Duration interval) {
        return new ZeroMqSettings(
                bindHost,
                highWaterMark,
                inFlightLimit,
                maxFrameBytes,
                interval,
                handshakeTimeout,
                reconnectInterval,
                reconnectMax,
                linger,
                patience);
    }

    public ZeroMqSettings handshakeTimeout(Duration timeout) {
        return new ZeroMqSettings(
                bindHost,
                highWaterMark,
                inFlightLimit,
                maxFrameBytes,
                heartbeatInterval,
                timeout,
                reconnectInterval,
                reconnectMax,
                linger,
                patience);
    }

    /** How long a connection may be silent before it is given up. */
    public Duration silence() {
        return heartbeatInterval.multipliedBy(MISSED_HEARTBEATS);
    }

    /** With heartbeats as far apart as lets a connection be silent for that long. */
    public ZeroMqSettings silence(Duration longest) {
        return heartbeatInterval(longest.dividedBy(MISSED_HEARTBEATS));
    }

    /**
     * For a run in which a second takes so many seconds: every time so much as long, but none below what a busy machine
     * needs to keep a promise.
     */
    public ZeroMqSettings timeScale(double factor) {
        TimeScale scale = new TimeScale(factor);
        return new ZeroMqSettings(
                bindHost,
                highWaterMark,
                inFlightLimit,
                maxFrameBytes,
                scale.apply(heartbeatInterval, Duration.ofMillis(200)),
                scale.apply(handshakeTimeout, Duration.ofMillis(500)),
                scale.apply(reconnectInterval, Duration.ofMillis(5)),
                scale.apply(reconnectMax, Duration.ofMillis(20)),
                scale.apply(linger, Duration.ofMillis(100)),
                patience.scaled(scale));
    }

    /** How many unanswered requests, refused ones included, may be read from a reply socket. */
    int readLimit() {
        return 2 * inFlightLimit;
    }
}
