package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.ClockSyncSettings;
import io.bellwether.scenarios.model.DurabilitySettings;
import io.bellwether.scenarios.model.ElectionSettings;
import io.bellwether.scenarios.model.NodeSettings;
import io.bellwether.scenarios.model.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Reads the key {@code settings}: what holds for all nodes, and below a server's name what differs there. */
final class SettingsReader {

    private static final String WARM_UP = "warm-up";
    private static final int MANY = 1_000_000;
    private static final List<String> NODE_KEYS = List.of(
            "heartbeat",
            "expiry",
            "request-timeout",
            "login-unique",
            "login-required",
            "coordinator-check",
            "election-timeout",
            "announcement-timeout",
            "clock-sync-interval",
            "clock-sync-messages",
            "clock-range",
            "clock-slew-rate",
            "clock-step-threshold",
            "clock-samples",
            "ack",
            "ack-timeout",
            "sync-interval",
            "batch-writes",
            "history-page");

    private SettingsReader() {}

    static Settings read(Cursor cursor, Roster roster) {
        List<String> keys = new ArrayList<>(List.of(WARM_UP));
        keys.addAll(NODE_KEYS);
        List<String> known = new ArrayList<>(keys);
        known.addAll(roster.servers());
        Fields fields = Fields.of(cursor, "settings", keys, known);
        Duration warmUp = fields.get(WARM_UP)
                .map(value -> Quantities.fixedDuration(value, Dimension.DURATION))
                .orElse(Settings.DEFAULT_WARM_UP);
        NodeSettings common = node(fields, NodeSettings.DEFAULT);
        TreeMap<String, NodeSettings> perServer = new TreeMap<>();
        for (String server : roster.servers()) {
            fields.get(server)
                    .map(own -> Fields.of(own, "settings of a server", NODE_KEYS))
                    .ifPresent(own -> perServer.put(server, node(own, common)));
        }
        return new Settings(warmUp, common, perServer);
    }

    private static NodeSettings node(Fields fields, NodeSettings base) {
        NodeSettings settings = new NodeSettings(
                interval(fields, "heartbeat", base.heartbeat()),
                interval(fields, "expiry", base.expiry()),
                interval(fields, "request-timeout", base.requestTimeout()),
                fields.get("login-unique").map(Cursor::truth).orElse(base.loginUnique()),
                fields.get("login-required").map(Cursor::truth).orElse(base.loginRequired()),
                election(fields, base.election()),
                clockSync(fields, base.clockSync()),
                durability(fields, base.durability()));
        checkAckTimeout(fields, settings);
        if (fields.cursor().pass().problems().none() && settings.expiry().compareTo(settings.heartbeat()) <= 0) {
            fields.get("expiry")
                    .or(() -> fields.get("heartbeat"))
                    .ifPresent(value -> value.report(
                            "servers would expire between two heartbeats",
                            "an expiry (" + Shown.duration(settings.expiry()) + ") longer than the heartbeat ("
                                    + Shown.duration(settings.heartbeat()) + ")"));
        }
        return settings;
    }

    private static ElectionSettings election(Fields fields, ElectionSettings base) {
        return new ElectionSettings(
                interval(fields, "coordinator-check", base.coordinatorCheck()),
                interval(fields, "election-timeout", base.answerTimeout()),
                interval(fields, "announcement-timeout", base.announcementTimeout()));
    }

    private static ClockSyncSettings clockSync(Fields fields, ClockSyncSettings base) {
        return new ClockSyncSettings(
                interval(fields, "clock-sync-interval", base.interval()),
                count(fields, "clock-sync-messages", base.messages()),
                interval(fields, "clock-range", base.range()),
                fields.get("clock-slew-rate")
                        .map(value -> Quantities.ppm(value, Dimension.SLEW_RATE))
                        .orElse(base.slewRatePpm()),
                interval(fields, "clock-step-threshold", base.stepThreshold()),
                count(fields, "clock-samples", base.samples()));
    }

    private static DurabilitySettings durability(Fields fields, DurabilitySettings base) {
        List<String> words = Arrays.stream(DurabilitySettings.Ack.values())
                .map(ack -> ack.name().toLowerCase(Locale.ROOT))
                .toList();
        return new DurabilitySettings(
                fields.get("ack")
                        .map(value -> DurabilitySettings.Ack.values()[words.indexOf(value.oneOf(words))])
                        .orElse(base.ack()),
                interval(fields, "ack-timeout", base.ackTimeout()),
                interval(fields, "sync-interval", base.syncInterval()),
                count(fields, "batch-writes", base.batchWrites()),
                count(fields, "history-page", base.historyPage()));
    }

    private static void checkAckTimeout(Fields fields, NodeSettings settings) {
        DurabilitySettings durability = settings.durability();
        if (fields.cursor().pass().problems().none()
                && durability.ack() != DurabilitySettings.Ack.LOCAL
                && durability.ackTimeout().compareTo(settings.requestTimeout()) >= 0) {
            fields.get("ack-timeout")
                    .or(() -> fields.get("request-timeout"))
                    .or(() -> fields.get("ack"))
                    .ifPresent(value -> value.report(
                            "clients would not wait to hear that too few servers have their write",
                            "an ack-timeout (" + Shown.duration(durability.ackTimeout())
                                    + ") shorter than the request-timeout ("
                                    + Shown.duration(settings.requestTimeout()) + ")"));
        }
    }

    private static Duration interval(Fields fields, String key, Duration otherwise) {
        return fields.get(key)
                .map(value -> Quantities.duration(value, Dimension.INTERVAL))
                .orElse(otherwise);
    }

    private static int count(Fields fields, String key, int otherwise) {
        return fields.get(key).map(value -> Quantities.count(value, 1, MANY)).orElse(otherwise);
    }
}
