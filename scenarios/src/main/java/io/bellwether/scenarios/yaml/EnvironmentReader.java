package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.BotWorkload;
import io.bellwether.scenarios.model.ClockProfile;
import io.bellwether.scenarios.model.DiskProfile;
import io.bellwether.scenarios.model.NetworkProfile;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what surrounds the nodes: {@code network}, {@code clocks}, {@code disk}, and what the bots do. */
final class EnvironmentReader {

    private static final int MANY = 1_000_000;

    private EnvironmentReader() {}

    static NetworkProfile network(Cursor cursor) {
        List<String> keys = List.of("latency", "bandwidth", "connection-timeout", "send-buffer", "high-water-mark");
        Fields fields = Fields.of(cursor, "a network", keys);
        NetworkProfile otherwise = NetworkProfile.DEFAULT;
        return new NetworkProfile(
                fields.get("latency").map(Quantities::delay).orElse(otherwise.latency()),
                fields.get("bandwidth")
                        .map(value -> OptionalLong.of(Quantities.value(value, Dimension.BANDWIDTH)))
                        .orElse(otherwise.bandwidthBytesPerSecond()),
                fields.get("connection-timeout")
                        .map(value -> Quantities.duration(value, Dimension.INTERVAL))
                        .orElse(otherwise.connectionTimeout()),
                fields.get("send-buffer")
                        .map(value -> (int) Quantities.value(value, Dimension.BYTES))
                        .orElse(otherwise.sendBufferBytes()),
                fields.get("high-water-mark")
                        .map(value -> Quantities.count(value, 1, MANY))
                        .orElse(otherwise.highWaterMark()));
    }

    static DiskProfile disk(Cursor cursor) {
        Fields fields = Fields.of(cursor, "a disk", List.of("sync"));
        return new DiskProfile(fields.get("sync").map(Quantities::delay).orElse(DiskProfile.DEFAULT.sync()));
    }

    static SortedMap<String, ClockProfile> clocks(Cursor cursor, Roster roster) {
        SortedMap<String, ClockProfile> clocks = new TreeMap<>();
        for (Cursor.Named entry : cursor.named(roster.servers(), Shown.names(roster.servers()))) {
            Fields fields = Fields.of(entry.value(), "a clock", List.of("offset", "drift"));
            clocks.put(
                    entry.name(),
                    new ClockProfile(
                            fields.get("offset")
                                    .map(value -> Quantities.duration(value, Dimension.OFFSET))
                                    .orElse(Duration.ZERO),
                            fields.get("drift")
                                    .map(value -> Quantities.ppm(value, Dimension.DRIFT))
                                    .orElse(0.0)));
        }
        return clocks;
    }

    static BotWorkload bots(Cursor cursor) {
        Fields fields = Fields.of(cursor, "a workload of bots", List.of("rate", "channels"));
        return new BotWorkload(
                fields.get("rate")
                        .map(value -> Quantities.value(value, Dimension.RATE) / 1e6)
                        .orElse(BotWorkload.DEFAULT.ratePerSecond()),
                fields.get("channels").map(Names::topics).orElse(BotWorkload.DEFAULT.channels()));
    }
}
