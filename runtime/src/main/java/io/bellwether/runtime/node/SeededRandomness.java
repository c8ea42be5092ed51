package io.bellwether.runtime.node;

import io.bellwether.actors.port.Randomness;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** One stream for each purpose. {@link Random}, because its algorithm is specified: a seed means the same everywhere. */
final class SeededRandomness implements Randomness {

    private final long seed;
    private final Map<String, Random> streams = new ConcurrentHashMap<>();

    SeededRandomness(long seed) {
        this.seed = seed;
    }

    @Override
    public int nextInt(String purpose, int bound) {
        return streams.computeIfAbsent(purpose, label -> new Random(31 * seed + label.hashCode()))
                .nextInt(bound);
    }
}
