package io.bellwether.actors.proxy;

import io.bellwether.protocol.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last answers to {@code users} and {@code channels}. A value's age counts from when the server was asked for it,
 * since nothing that happened later need be in it. A write makes a new generation, once when it is sent off and once when
 * it has ended; a value that was asked for in an older generation is neither kept nor served, so that whoever has been
 * told of a write does not read an answer from before it.
 */
final class LastValues {

    /** A value that may be served. */
    record Fresh(Reply reply, long ageMicros) {}

    private record Value(Reply reply, long askedMicros) {}

    private final long stalenessMicros;
    private final int mostNames;
    private final SortedMap<String, Value> values = new TreeMap<>();
    private final SortedMap<String, Long> generations = new TreeMap<>();

    /**
     * @param staleness how old a value may be when it is served
     * @param mostNames longest list that is kept
     */
    LastValues(Duration staleness, int mostNames) {
        this.stalenessMicros = staleness.toNanos() / 1_000;
        this.mostNames = mostNames;
    }

    long generation(String service) {
        return generations.getOrDefault(service, 0L);
    }

    /** Something that the service would tell of is about to change, or has changed. */
    void written(String service) {
        generations.merge(service, 1L, Long::sum);
        values.remove(service);
    }

    void forget(String service) {
        values.remove(service);
    }

    /** The value, if it is fresh. A clock that was set back makes an age that says nothing: then it is not. */
    Optional<Fresh> read(String service, long nowMicros) {
        return Optional.ofNullable(values.get(service))
                .map(value -> new Fresh(value.reply(), nowMicros - value.askedMicros()))
                .filter(value -> value.ageMicros() >= 0 && value.ageMicros() < stalenessMicros);
    }

    /**
     * Keeps the answer to a read, if it is one that may be served again.
     *
     * @param generation when it was asked for
     * @return for how long it may be served; empty if it is not kept
     */
    Optional<Duration> keep(Reply reply, long generation, long askedMicros, long nowMicros) {
        String service = reply.service();
        long leftMicros = stalenessMicros - (nowMicros - askedMicros);
        if (generation != generation(service) || leftMicros <= 0 || leftMicros > stalenessMicros || !fits(reply)) {
            return Optional.empty();
        }
        values.put(service, new Value(reply, askedMicros));
        return Optional.of(Duration.ofNanos(leftMicros * 1_000));
    }

    private boolean fits(Reply reply) {
        if (reply instanceof Reply.Users users) {
            return users.users().size() <= mostNames;
        }
        return reply instanceof Reply.Channels channels && channels.channels().size() <= mostNames;
    }
}
