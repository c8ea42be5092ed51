package io.bellwether.protocol.codec;

import java.util.Locale;
import java.util.Optional;

/** The services that this edition of the wire knows. */
enum Service {
    LOGIN,
    USERS,
    CHANNEL,
    CHANNELS,
    PUBLISH,
    MESSAGE,
    HISTORY,
    RANK,
    LIST,
    HEARTBEAT,
    CLOCK,
    ADJUST,
    ELECTION,
    REPLICATE,
    SYNC;

    private static final WordTable<Service> BY_WORD = new WordTable<>();

    static {
        for (Service service : values()) {
            BY_WORD.put(service.word, service);
        }
    }

    final String word = name().toLowerCase(Locale.ROOT);

    static Optional<Service> find(byte[] frame, int from, int length) {
        return BY_WORD.find(frame, from, length);
    }
}
