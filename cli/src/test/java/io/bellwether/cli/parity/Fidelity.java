package io.bellwether.cli.parity;

import java.util.Map;
import java.util.TreeMap;

/** Scenarios that cannot tell the same on processes as in the simulator, each with the reason. */
final class Fidelity {

    static final Map<String, String> DIFFER = new TreeMap<>(Map.of(
            "hundred-servers", "a hundred processes are too many for a small machine",
            "lossy-network", "which message is hit depends on which passes first",
            "lost-announcement", "which message is hit depends on which passes first",
            "crash-before-sync", "a real disk takes what it takes",
            "torn-last-write", "a real disk takes what it takes",
            "slow-subscriber", "real sockets and the kernel queue more",
            "subscriber-away-for-an-hour", "it takes an hour of the cluster's time",
            "worst-case-election", "twenty servers need timers that no small machine keeps that well",
            "writes-under-random-faults", "what bots say depends on the time"));

    private Fidelity() {}
}
