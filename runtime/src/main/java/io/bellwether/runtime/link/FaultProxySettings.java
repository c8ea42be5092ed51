package io.bellwether.runtime.link;

import java.net.InetAddress;
import java.time.Duration;

/**
 * How a fault proxy behaves where nothing else is said. All times are real.
 *
 * @param host where its ports listen
 * @param link of every pair that has no profile of its own
 * @param connectionTimeout how long a connection may be cut, or its target not answer at all, before it is given up
 * @param seed of everything that is drawn
 */
public record FaultProxySettings(InetAddress host, LinkProfile link, Duration connectionTimeout, long seed) {

    /** On loopback, as fast as this machine, given up after 10 s. */
    public static final FaultProxySettings DEFAULT =
            new FaultProxySettings(InetAddress.getLoopbackAddress(), LinkProfile.DIRECT, Duration.ofSeconds(10), 1);

    public FaultProxySettings host(InetAddress chosen) {
        return new FaultProxySettings(chosen, link, connectionTimeout, seed);
    }

    public FaultProxySettings link(LinkProfile chosen) {
        return new FaultProxySettings(host, chosen, connectionTimeout, seed);
    }

    public FaultProxySettings connectionTimeout(Duration chosen) {
        return new FaultProxySettings(host, link, chosen, seed);
    }

    public FaultProxySettings seed(long chosen) {
        return new FaultProxySettings(host, link, connectionTimeout, chosen);
    }
}
