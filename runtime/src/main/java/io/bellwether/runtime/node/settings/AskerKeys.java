package io.bellwether.runtime.node.settings;

import io.bellwether.actors.client.CatchUpSettings;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.port.Peer;
import java.time.Duration;
import java.util.List;

/** How a client or bot asks servers, and how it reads what brokers and the history bring. */
final class AskerKeys {

    private static final int MANY = 1_000_000;
    private static final int WIDEST_WINDOW = 2_048;
    private static final Duration TICK = Duration.ofMillis(1);
    private static final CatchUpSettings CATCH_UP = CatchUpSettings.DEFAULT;

    private static final Setting<Integer> TRIES = Setting.optional(
            "tries",
            Kinds.whole(1, 100),
            "twice the number of servers",
            "How often a request is sent, to one server after the other, before it is given up.");

    private static final Setting<Duration> CATCH_UP_SETTLE = Setting.of(
            "catch-up-settle",
            Kinds.duration(Duration.ZERO),
            CATCH_UP.settle(),
            "Time between a connection to a broker and the question to the history for what was missed.");

    private static final Setting<Duration> CATCH_UP_INTERVAL = Setting.of(
            "catch-up-interval",
            Kinds.duration(TICK),
            CATCH_UP.interval(),
            "Time between two questions to the history for which there was no cause.");

    private static final Setting<Integer> CATCH_UP_WINDOW = Setting.of(
            "catch-up-window",
            Kinds.whole(1, WIDEST_WINDOW),
            CATCH_UP.window(),
            "How many of the newest messages of a topic are read again each time.");

    private static final Setting<Integer> CATCH_UP_PAGE =
            Setting.of("catch-up-page", Kinds.whole(1, MANY), CATCH_UP.page(), "Most messages asked for at once.");

    static final List<Setting<?>> ALL = List.of(
            PlaceKeys.SERVERS,
            PlaceKeys.BROKERS,
            ClusterKeys.REQUEST_TIMEOUT,
            TRIES,
            CATCH_UP_SETTLE,
            CATCH_UP_INTERVAL,
            CATCH_UP_WINDOW,
            CATCH_UP_PAGE);

    private AskerKeys() {}

    static ClientSettings read(Values values) {
        List<Peer> servers = RunnerKeys.named(values.get(PlaceKeys.SERVERS), values);
        return new ClientSettings(
                servers,
                RunnerKeys.namedBrokers(values),
                values.get(ClusterKeys.REQUEST_TIMEOUT),
                values.find(TRIES).orElse(2 * servers.size()),
                new CatchUpSettings(
                        values.get(CATCH_UP_SETTLE),
                        values.get(CATCH_UP_INTERVAL),
                        values.get(CATCH_UP_WINDOW),
                        values.get(CATCH_UP_PAGE)));
    }
}
