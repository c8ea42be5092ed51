package io.bellwether.scenarios.containers.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** What this machine can do to the network of a container: found out by doing it, where it does no harm. */
public final class NetworkPowers {

    private static final String SOMEWHERE = "192.0.2.1";

    /** One thing that it takes tools, rights and the kernel for. */
    public enum Power {
        /** To stop packets. */
        CUT,
        /** To lose some of them. */
        LOSE,
        /** To send at a pace. */
        LIMIT,
        /** To send later. */
        DELAY,
        /** To drop connections. */
        RESET
    }

    private final Map<Power, String> missing;

    private NetworkPowers(Map<Power, String> missing) {
        this.missing = missing;
    }

    /** @param missing why it is, by power; all others are there */
    public static NetworkPowers without(Map<Power, String> missing) {
        Map<Power, String> copy = new EnumMap<>(Power.class);
        copy.putAll(missing);
        return new NetworkPowers(copy);
    }

    /** Tries everything, each in a network namespace of its own that is gone afterwards. */
    public static NetworkPowers find() {
        return in(Namespace.fresh());
    }

    /** @param fresh a new one for each command */
    static NetworkPowers in(Namespace fresh) {
        Map<Power, String> missing = new EnumMap<>(Power.class);
        List<String> filter = List.of("iptables-restore", "--noflush");
        List<String> cut = new ArrayList<>(FilterRules.silence(SOMEWHERE));
        cut.addAll(FilterRules.refusal(SOMEWHERE));
        attempt(fresh, filter, FilterRules.begin("probe", cut)).ifPresent(why -> missing.put(Power.CUT, why));
        attempt(fresh, filter, FilterRules.begin("probe", FilterRules.loss(SOMEWHERE, 0.5)))
                .ifPresent(why -> missing.put(Power.LOSE, why));
        attempt(fresh, List.of("tc", "-batch", "-"), TrafficRules.of("lo", limit()))
                .ifPresent(why -> missing.put(Power.LIMIT, why));
        attempt(fresh, List.of("tc", "-batch", "-"), TrafficRules.of("lo", delay()))
                .ifPresent(why -> missing.put(Power.DELAY, why));
        attempt(fresh, List.of("ss", "--kill", "--tcp", "dst", SOMEWHERE), "")
                .ifPresent(why -> missing.put(Power.RESET, why));
        return without(missing);
    }

    /** Why this machine cannot do it; empty if it can. */
    public Optional<String> missing(Power power) {
        return Optional.ofNullable(missing.get(power));
    }

    private static SortedMap<String, Pace> limit() {
        return new TreeMap<>(Map.of(SOMEWHERE, new Pace(OptionalLong.of(1_000), Optional.empty())));
    }

    private static SortedMap<String, Pace> delay() {
        Pace.Delay delay = new Pace.Delay(Duration.ofMillis(1), Duration.ofMillis(2));
        return new TreeMap<>(Map.of(SOMEWHERE, new Pace(OptionalLong.empty(), Optional.of(delay))));
    }

    private static Optional<String> attempt(Namespace fresh, List<String> command, String input) {
        try {
            fresh.run(command, input);
            return Optional.empty();
        } catch (CommandFailedException e) {
            return Optional.of(e.reason());
        }
    }
}
