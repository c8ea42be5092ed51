package io.bellwether.scenarios.nemesis;

import io.bellwether.scenarios.model.Delay;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.NetworkProfile;
import java.time.Duration;

/** A network from 0.2 ms..10 ms, as in one building, to 5 ms..50 ms, as across a country. */
final class RandomLatency {

    private static final long MICROSECOND = 1_000;
    private static final Duration SLOWEST = Duration.ofMillis(50);

    private RandomLatency() {}

    /** A script about a network that is slower than all of these keeps it: its timers were set for that. */
    static NetworkProfile draw(NetworkProfile network, Draw draw) {
        if (network.latency().most().compareTo(SLOWEST) > 0) {
            return network;
        }
        Duration least = micros(draw.draw("added-fault/latency/least", 200, 5_000));
        Duration most = micros(draw.draw("added-fault/latency/most", 10_000, SLOWEST.toNanos() / MICROSECOND));
        return new NetworkProfile(
                new Delay(least, most),
                network.bandwidthBytesPerSecond(),
                network.connectionTimeout(),
                network.sendBufferBytes(),
                network.highWaterMark());
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * MICROSECOND);
    }
}
