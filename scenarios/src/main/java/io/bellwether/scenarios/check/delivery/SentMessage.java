package io.bellwether.scenarios.check.delivery;

import io.bellwether.scenarios.check.observe.Connectivity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A message, from its sending on: whether it was acknowledged, which servers hold it, and who was shown it. */
final class SentMessage {

    private final String id;
    private final String publisher;
    private final String topic;
    private final long number;
    private final Map<String, Long> heldSince = new HashMap<>();
    private final Map<String, Long> shownNanos = new HashMap<>();
    private String acceptedBy = "";
    private long acceptedNanos = Connectivity.NEVER;

    /** @param number its place in all that was sent; a publisher's messages are in the order of theirs */
    SentMessage(String id, String publisher, String topic, long number) {
        this.id = id;
        this.publisher = publisher;
        this.topic = topic;
        this.number = number;
    }

    String id() {
        return id;
    }

    String publisher() {
        return publisher;
    }

    String topic() {
        return topic;
    }

    long number() {
        return number;
    }

    boolean isAccepted() {
        return acceptedNanos != Connectivity.NEVER;
    }

    void accepted(String server, long atNanos) {
        acceptedBy = server;
        acceptedNanos = atNanos;
    }

    /** The server that acknowledged it first, and would publish it. */
    String acceptedBy() {
        return acceptedBy;
    }

    long acceptedNanos() {
        return acceptedNanos;
    }

    void heldBy(String server, long atNanos) {
        heldSince.putIfAbsent(server, atNanos);
    }

    /** That server's disk failed: what it holds is not known. */
    void perhapsLostBy(String server) {
        heldSince.remove(server);
    }

    /** Since when all of these have held it, or {@link Connectivity#NEVER}. */
    long heldByAllSince(List<String> servers) {
        return servers.stream()
                .mapToLong(server -> heldSince.getOrDefault(server, Connectivity.NEVER))
                .max()
                .orElse(Connectivity.NEVER);
    }

    void shown(String client, long atNanos) {
        shownNanos.putIfAbsent(client, atNanos);
    }

    /** When that client was first shown it, in any of its lives. */
    OptionalLong shownNanos(String client) {
        Long nanos = shownNanos.get(client);
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }
}
