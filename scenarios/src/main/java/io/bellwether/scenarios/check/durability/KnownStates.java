package io.bellwether.scenarios.check.durability;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Which state hash belongs to which version vector, as far as it was declared lately. */
final class KnownStates {

    /** More than any run has in flight at one time; what is older is compared no more. */
    private static final int REMEMBERED = 10_000;

    /** A hash, and the server that declared it first. */
    record Declared(String server, String hash) {}

    private final Map<SortedMap<String, Long>, Declared> byVector = new LinkedHashMap<>();

    /** Who declared that vector with another hash. */
    Optional<Declared> contradiction(SortedMap<String, Long> vector, Declared declared) {
        Declared known = byVector.putIfAbsent(vector, declared);
        if (byVector.size() > REMEMBERED) {
            byVector.remove(byVector.keySet().iterator().next());
        }
        return Optional.ofNullable(known).filter(first -> !first.hash().equals(declared.hash()));
    }
}
