package io.bellwether.cli.parity;

import java.util.Map;
import java.util.TreeMap;

/** Scenarios that cannot tell the same on processes as in the simulator, each with the reason. */
final class Fidelity {

    static final Map<String, String> DIFFER = new TreeMap<>(Map.of(
            "hundred-servers", "a hundred processes are too many for a small machine",
            "lossy-network", "TCP loses no single message, and keeps their order",
            "lost-announcement", "TCP loses no single message",
            "subscriber-away-for-an-hour", "it takes an hour of the cluster's time"));

    private Fidelity() {}
}
