package io.bellwether.runtime.node.settings;

import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.actors.settings.ReplicationSettings;
import java.time.Duration;
import java.util.List;

/** The times and bounds of the protocols between servers. The names are those that scenarios use. */
final class ClusterKeys {

    private static final ClusterSettings STANDARD = ClusterSettings.DEFAULT;
    private static final ClockSettings CLOCK = STANDARD.clock();
    private static final ReplicationSettings REPLICATION = STANDARD.replication();

    private static final Duration TICK = Duration.ofMillis(1);
    private static final int MANY = 1_000_000;
    private static final int FASTEST_SLEW = 500_000;

    static final Setting<Duration> HEARTBEAT = Setting.of(
            "heartbeat",
            Kinds.duration(TICK),
            STANDARD.heartbeat(),
            "How often a server tells the reference, and asks the coordinator, that it lives.");

    static final Setting<Duration> EXPIRY = Setting.of(
            "expiry",
            Kinds.duration(TICK),
            STANDARD.expiry(),
            "How long the reference lists a server that sends no heartbeat.");

    static final Setting<Duration> REQUEST_TIMEOUT = Setting.of(
            "request-timeout", Kinds.duration(TICK), STANDARD.requestTimeout(), "How long a reply is waited for.");

    static final Setting<Boolean> LOGIN_UNIQUE =
            Setting.of("login-unique", Kinds.TRUTH, STANDARD.loginUnique(), "Refuses a second login by the same name.");

    private static final Setting<Boolean> LOGIN_REQUIRED = Setting.of(
            "login-required",
            Kinds.TRUTH,
            STANDARD.loginRequired(),
            "Refuses messages from users who have not logged in.");

    private static final Setting<Duration> COORDINATOR_CHECK = Setting.of(
            "coordinator-check",
            Kinds.duration(TICK),
            STANDARD.coordinatorCheck(),
            "The latest time after which a server asks whether its coordinator lives.");

    private static final Setting<Duration> ELECTION_TIMEOUT = Setting.of(
            "election-timeout",
            Kinds.duration(TICK),
            STANDARD.electionTimeout(),
            "Bully's T: how long a higher rank may take to answer.");

    private static final Setting<Duration> ANNOUNCEMENT_TIMEOUT = Setting.of(
            "announcement-timeout",
            Kinds.duration(TICK),
            STANDARD.announcementTimeout(),
            "Bully's T': how long after that answer the announcement may take.");

    private static final Setting<Duration> CLOCK_SYNC_INTERVAL = Setting.of(
            "clock-sync-interval",
            Kinds.duration(TICK),
            CLOCK.interval(),
            "The longest time between two rounds of Berkeley.");

    private static final Setting<Integer> CLOCK_SYNC_MESSAGES = Setting.of(
            "clock-sync-messages",
            Kinds.whole(1, MANY),
            CLOCK.everyMessages(),
            "A round is also due after this many messages.");

    private static final Setting<Duration> CLOCK_RANGE = Setting.of(
            "clock-range", Kinds.duration(TICK), CLOCK.range(), "Clocks further apart than this do not vote together.");

    private static final Setting<Integer> CLOCK_SAMPLES = Setting.of(
            "clock-samples",
            Kinds.whole(1, 100),
            CLOCK.samples(),
            "Polls of each server in a round; the one with the least round trip counts.");

    private static final Setting<Integer> CLOCK_SLEW_RATE = Setting.of(
            "clock-slew-rate",
            Kinds.partsPerMillion(1, FASTEST_SLEW),
            CLOCK.slewPartsPerMillion(),
            "How much faster or slower a clock runs while it is corrected.");

    private static final Setting<Duration> CLOCK_STEP_THRESHOLD = Setting.of(
            "clock-step-threshold",
            Kinds.duration(TICK),
            CLOCK.stepThreshold(),
            "A correction above this is a step, not a slew.");

    private static final Setting<Duration> CLOCK_STEP_LIMIT = Setting.of(
            "clock-step-limit", Kinds.duration(TICK), CLOCK.stepLimit(), "A correction above this is refused.");

    private static final Setting<ReplicationSettings.Ack> ACK = Setting.of(
            "ack",
            Kinds.word(ReplicationSettings.Ack.class),
            REPLICATION.ack(),
            "Whose disks must hold a message before its sender is told OK.");

    private static final Setting<Duration> ACK_TIMEOUT = Setting.of(
            "ack-timeout",
            Kinds.duration(TICK),
            REPLICATION.ackTimeout(),
            "How long the other servers' disks may take; shorter than clients wait.");

    private static final Setting<Duration> SYNC_INTERVAL = Setting.of(
            "sync-interval",
            Kinds.duration(TICK),
            REPLICATION.syncInterval(),
            "Time between two rounds of anti-entropy between servers.");

    private static final Setting<Integer> BATCH_WRITES = Setting.of(
            "batch-writes",
            Kinds.whole(1, MANY),
            REPLICATION.batchWrites(),
            "Most messages that one server sends another at once.");

    private static final Setting<Integer> BATCH_BYTES = Setting.of(
            "batch-bytes",
            Kinds.bytes(1, 1 << 30),
            REPLICATION.batchBytes(),
            "Their size at most; well below max-frame-bytes.");

    private static final Setting<Integer> HISTORY_PAGE = Setting.of(
            "history-page", Kinds.whole(1, MANY), REPLICATION.historyPage(), "Most messages in a page of history.");

    static final List<Setting<?>> ALL = List.of(
            HEARTBEAT,
            EXPIRY,
            REQUEST_TIMEOUT,
            LOGIN_UNIQUE,
            LOGIN_REQUIRED,
            COORDINATOR_CHECK,
            ELECTION_TIMEOUT,
            ANNOUNCEMENT_TIMEOUT,
            CLOCK_SYNC_INTERVAL,
            CLOCK_SYNC_MESSAGES,
            CLOCK_RANGE,
            CLOCK_SAMPLES,
            CLOCK_SLEW_RATE,
            CLOCK_STEP_THRESHOLD,
            CLOCK_STEP_LIMIT,
            ACK,
            ACK_TIMEOUT,
            SYNC_INTERVAL,
            BATCH_WRITES,
            BATCH_BYTES,
            HISTORY_PAGE);

    private ClusterKeys() {}

    /** Those that were not asked for have their standard. */
    static ClusterSettings read(Values values) throws InvalidSettingsException {
        ClusterSettings settings = new ClusterSettings(
                values.get(HEARTBEAT),
                values.get(EXPIRY),
                values.get(COORDINATOR_CHECK),
                values.get(REQUEST_TIMEOUT),
                values.get(ELECTION_TIMEOUT),
                values.get(ANNOUNCEMENT_TIMEOUT),
                new ClockSettings(
                        values.get(CLOCK_SYNC_INTERVAL),
                        values.get(CLOCK_SYNC_MESSAGES),
                        values.get(CLOCK_RANGE),
                        values.get(CLOCK_SAMPLES),
                        values.get(CLOCK_SLEW_RATE),
                        values.get(CLOCK_STEP_THRESHOLD),
                        values.get(CLOCK_STEP_LIMIT)),
                new ReplicationSettings(
                        values.get(ACK),
                        values.get(ACK_TIMEOUT),
                        values.get(SYNC_INTERVAL),
                        values.get(BATCH_WRITES),
                        values.get(BATCH_BYTES),
                        values.get(HISTORY_PAGE)),
                values.get(LOGIN_UNIQUE),
                values.get(LOGIN_REQUIRED));
        if (settings.expiry().compareTo(settings.heartbeat()) <= 0) {
            throw values.problem(
                    EXPIRY,
                    "servers would expire between two heartbeats; expected more than the heartbeat, "
                            + HEARTBEAT.kind().write().apply(settings.heartbeat()));
        }
        if (values.get(ACK) != ReplicationSettings.Ack.LOCAL
                && settings.replication().ackTimeout().compareTo(settings.requestTimeout()) >= 0) {
            throw values.problem(
                    ACK_TIMEOUT,
                    "clients would not wait to hear that too few servers have their message; expected less"
                            + " than the request-timeout, "
                            + REQUEST_TIMEOUT.kind().write().apply(settings.requestTimeout()));
        }
        return settings;
    }
}
