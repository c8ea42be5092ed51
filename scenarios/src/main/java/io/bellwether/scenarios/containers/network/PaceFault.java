package io.bellwether.scenarios.containers.network;

import java.util.Map;
import java.util.Set;

/** A pace that some of the directions from one node have for a while, and how many packets went out under it. */
final class PaceFault {

    private final Pace pace;
    private final Set<String> receivers;
    private long counted;

    PaceFault(Pace pace, Set<String> receivers) {
        this.pace = pace;
        this.receivers = Set.copyOf(receivers);
    }

    Pace on(String receiver, Pace before) {
        return receivers.contains(receiver) ? before.under(pace) : before;
    }

    /** These packets have been sent, by receiver, and will not be told again. */
    void count(Map<String, Long> sent) {
        counted += underIt(sent);
    }

    /** @param sent since the last {@link #count} */
    long packets(Map<String, Long> sent) {
        return counted + underIt(sent);
    }

    private long underIt(Map<String, Long> sent) {
        return sent.entrySet().stream()
                .filter(entry -> receivers.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
