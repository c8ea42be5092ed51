package io.bellwether.actors.replication;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** An archive beside a store that is only a log: writes are appended to the log, read back at the start, and held in memory. */
public final class MemoryArchive implements Archive {

    /** Where writes are appended. */
    @FunctionalInterface
    public interface Log {
        void append(StoredWrite write) throws StoreException;
    }

    private final Log log;
    private final SortedMap<String, List<StoredWrite>> origins = new TreeMap<>();
    private final MessageIndex messages = new MessageIndex();
    private long latestClock;

    public MemoryArchive(Log log) {
        this.log = log;
    }

    /**
     * Takes what a log held. A record that repeats a sequence voids what its origin had from there on: the sync of that
     * had failed, nobody was told of it, and the sequence was given again. What is behind a gap (a record that could not
     * be read) is left out: the others have it, under the same origin, unless it never left this disk.
     */
    public void load(List<StoredWrite> records) {
        SortedMap<String, List<StoredWrite>> valid = new TreeMap<>();
        for (StoredWrite write : records) {
            latestClock = Math.max(latestClock, write.clock());
            add(write, valid.computeIfAbsent(write.origin(), absent -> new ArrayList<>()));
        }
        valid.values().forEach(writes -> writes.forEach(this::apply));
    }

    private static void add(StoredWrite write, List<StoredWrite> ofOrigin) {
        if (write.sequence() <= ofOrigin.size()) {
            ofOrigin.subList((int) write.sequence() - 1, ofOrigin.size()).clear();
        }
        if (write.sequence() == ofOrigin.size() + 1L) {
            ofOrigin.add(write);
        }
    }

    @Override
    public Summary recover() {
        SortedMap<String, Long> vector = new TreeMap<>();
        origins.forEach((origin, writes) -> vector.put(origin, (long) writes.size()));
        NameSet users = new NameSet();
        NameSet channels = new NameSet();
        long hash = 0;
        long visible = 0;
        for (List<StoredWrite> writes : origins.values()) {
            for (StoredWrite write : writes) {
                if (write.body() instanceof WriteBody.LoggedIn login) {
                    users.add(login.user(), write.position());
                } else if (write.body() instanceof WriteBody.ChannelCreated created) {
                    channels.add(created.channel(), write.position());
                }
                if (isVisible(write)) {
                    hash += WriteHash.of(write);
                    visible++;
                }
            }
        }
        return new Summary(vector, users.byPosition(), channels.byPosition(), hash, visible, latestClock);
    }

    private boolean isVisible(StoredWrite write) {
        return !write.isMessage()
                || messages.withId(write.id())
                        .filter(shown -> shown.position().equals(write.position()))
                        .isPresent();
    }

    @Override
    public void append(StoredWrite write) throws StoreException {
        log.append(write);
    }

    @Override
    public Effect apply(StoredWrite write) {
        origins.computeIfAbsent(write.origin(), absent -> new ArrayList<>()).add(write);
        if (!write.isMessage()) {
            return Effect.SHOWN;
        }
        Optional<StoredWrite> known = messages.withId(write.id());
        if (known.isPresent() && known.get().position().compareTo(write.position()) < 0) {
            return Effect.HIDDEN;
        }
        known.ifPresent(messages::hide);
        messages.show(write);
        return known.map(Effect::inPlaceOf).orElse(Effect.SHOWN);
    }

    @Override
    public Optional<StoredWrite> message(String id) {
        return messages.withId(id);
    }

    @Override
    public void readChannel(String channel, Optional<Position> after, Predicate<StoredWrite> into) {
        read(messages.ofChannel(channel, after), into);
    }

    @Override
    public void readDirects(String user, Optional<Position> after, Predicate<StoredWrite> into) {
        read(messages.directsOf(user, after), into);
    }

    @Override
    public void readOrigin(String origin, long after, Predicate<StoredWrite> into) {
        List<StoredWrite> writes = origins.getOrDefault(origin, List.of());
        read(writes.subList((int) Math.min(after, writes.size()), writes.size()), into);
    }

    private static void read(Iterable<StoredWrite> writes, Predicate<StoredWrite> into) {
        for (StoredWrite write : writes) {
            if (!into.test(write)) {
                return;
            }
        }
    }
}
