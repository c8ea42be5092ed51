package io.bellwether.runtime.node.settings;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.actors.settings.ClusterSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of a proxy. */
final class ProxyReader implements RoleReader {

    private static final int MANY = 1_000_000;
    private static final Duration TICK = Duration.ofMillis(1);

    /** What holds where nothing is said, from the actors' own reckoning. */
    private static final ProxySettings STANDARD = ProxySettings.of(
            PlaceKeys.SERVER_PORT,
            List.of(),
            Optional.of(new Peer("reference", new Address("localhost", PlaceKeys.REFERENCE_PORT))),
            ClusterSettings.DEFAULT);

    private static final Setting<Integer> PORT = PlaceKeys.port(PlaceKeys.SERVER_PORT, "Where clients ask.");

    private static final Setting<List<Peer>> SERVERS = Setting.optional(
                    "server-url",
                    Kinds.PEERS,
                    "those that the reference lists",
                    "Servers that the proxy knows whatever the reference lists.")
            .from("SERVER_URL");

    private static final Setting<Duration> TRY_TIMEOUT = Setting.of(
            "try-timeout",
            Kinds.duration(TICK),
            STANDARD.tryTimeout(),
            "How long one server may take to answer before the next is asked.");

    private static final Setting<Integer> TRIES = Setting.of(
            "tries", Kinds.whole(1, 100), STANDARD.tries(), "How many servers are asked at most for one request.");

    private static final Setting<Duration> PROBE_INTERVAL = Setting.of(
            "probe-interval",
            Kinds.duration(TICK),
            STANDARD.probeInterval(),
            "Time between two probes of a server that did not answer.");

    private static final Setting<Duration> LIST_INTERVAL = Setting.of(
            "list-interval",
            Kinds.duration(TICK),
            STANDARD.listInterval(),
            "Time between two questions to the reference.");

    private static final Setting<Duration> STALENESS = Setting.of(
            "staleness",
            Kinds.duration(Duration.ZERO),
            STANDARD.staleness(),
            "No list of users or channels that the proxy answers by itself is older.");

    private static final Setting<Integer> CACHED_NAMES = Setting.of(
            "cached-names",
            Kinds.whole(0, MANY),
            STANDARD.cachedNames(),
            "Longest such list, in names, that the proxy keeps.");

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(List.of(
                PORT,
                SERVERS,
                PlaceKeys.REFERENCE,
                TRY_TIMEOUT,
                TRIES,
                PROBE_INTERVAL,
                LIST_INTERVAL,
                STALENESS,
                CACHED_NAMES,
                ClusterKeys.LOGIN_UNIQUE));
        all.addAll(ProcessKeys.ALL);
        all.addAll(LimitKeys.ALL);
        all.addAll(RunnerKeys.ALL);
        return all;
    }

    @Override
    public RoleSettings read(Values values) {
        return new RoleSettings.Proxy(
                ProcessKeys.read(values),
                new ProxySettings(
                        values.get(PORT),
                        RunnerKeys.named(values.find(SERVERS).orElse(List.of()), values),
                        Optional.of(PlaceKeys.reference(values)),
                        values.get(TRY_TIMEOUT),
                        values.get(TRIES),
                        values.get(PROBE_INTERVAL),
                        values.get(LIST_INTERVAL),
                        values.get(STALENESS),
                        values.get(CACHED_NAMES),
                        values.get(ClusterKeys.LOGIN_UNIQUE)),
                LimitKeys.read(values));
    }
}
