package io.bellwether.scenarios.containers.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a run's network may lie: addresses are fixed, so the engine cannot choose, but refuses what is taken. Private
 * ones (RFC 1918) that engines and home routers seldom use.
 */
final class Subnets {

    private static final int TRIES = 16;
    private static final int SECOND_BYTE = 213;

    private Subnets() {}

    /** Prefixes of three bytes, other runs begin elsewhere. */
    static List<String> inOrderFor(String run) {
        int first = Math.floorMod(run.hashCode(), 256);
        return IntStream.range(0, TRIES)
                .mapToObj(step -> "10." + SECOND_BYTE + "." + (first + step * 37) % 256 + ".")
                .toList();
    }
}
