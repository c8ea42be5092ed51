package io.bellwether.actors.replication;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All that one server holds: of each origin a contiguous sequence of writes, and what follows from them. Everything in
 * it is safe on disk. Two replicas with the same vector are equal, in whatever order the writes came.
 *
 * <p>All of it is kept in memory, since a {@link io.bellwether.actors.port.Store} is read only when a node starts.
 * Belongs to one actor. Open to be overridden only so that deliberately wrong replicas can be made.
 */
public class Replica {

    private final SortedMap<String, List<StoredWrite>> origins = new TreeMap<>();
    private final NameSet users = new NameSet();
    private final NameSet channels = new NameSet();
    private final MessageIndex messages = new MessageIndex();
    private long hash;
    private long visible;

    /**
     * Adds a write, if it is the next one of its origin.
     *
     * @return whether it was; if not it is held already, or others of its origin must come first
     */
    public boolean apply(StoredWrite write) {
        List<StoredWrite> ofOrigin = origins.computeIfAbsent(write.origin(), absent -> new ArrayList<>());
        if (write.sequence() != ofOrigin.size() + 1L) {
            return false;
        }
        ofOrigin.add(write);
        if (write.body() instanceof WriteBody.LoggedIn login) {
            users.add(login.user(), write.position());
            count(write);
        } else if (write.body() instanceof WriteBody.ChannelCreated created) {
            channels.add(created.channel(), write.position());
            count(write);
        } else {
            message(write);
        }
        return true;
    }

    private void message(StoredWrite message) {
        Optional<StoredWrite> known = messages.withId(message.id());
        if (known.isPresent() && known.get().position().compareTo(message.position()) < 0) {
            return;
        }
        known.ifPresent(this::displace);
        messages.show(message);
        count(message);
    }

    private void displace(StoredWrite copy) {
        messages.hide(copy);
        hash -= WriteHash.of(copy);
        visible--;
    }

    private void count(StoredWrite write) {
        hash += WriteHash.of(write);
        visible++;
    }

    /** Highest sequence of each origin. */
    public SortedMap<String, Long> vector() {
        SortedMap<String, Long> vector = new TreeMap<>();
        origins.forEach((origin, writes) -> vector.put(origin, (long) writes.size()));
        return vector;
    }

    /** Highest sequence of this origin, 0 if none of its writes is here. */
    public long highest(String origin) {
        return origins.getOrDefault(origin, List.of()).size();
    }

    /**
     * What somebody with that vector lacks, by origin and sequence.
     *
     * @param wanted which origins are looked at
     */
    public WritePage missing(SortedMap<String, Long> vector, Predicate<String> wanted, PageBounds bounds) {
        PageBuilder page = new PageBuilder(bounds);
        for (Map.Entry<String, List<StoredWrite>> origin : origins.entrySet()) {
            if (!page.isFull() && wanted.test(origin.getKey())) {
                List<StoredWrite> writes = origin.getValue();
                long held = Math.min(vector.getOrDefault(origin.getKey(), 0L), writes.size());
                page.addAll(writes.subList((int) held, writes.size()));
            }
        }
        return page.page();
    }

    public boolean isUser(String name) {
        return users.contains(name);
    }

    public boolean isChannel(String name) {
        return channels.contains(name);
    }

    /** By first login. */
    public List<String> users() {
        return users.names();
    }

    /** By creation. */
    public List<String> channels() {
        return channels.names();
    }

    /** The message with that id, on whichever server it was accepted. */
    public Optional<StoredWrite> message(String id) {
        return messages.withId(id);
    }

    /** @param after exclusive; empty to start at the oldest */
    public WritePage channelHistory(String channel, Optional<Position> after, PageBounds bounds) {
        return messages.ofChannel(channel, after, bounds);
    }

    /** @param after exclusive; empty to start at the oldest */
    public WritePage directHistory(String user, Optional<Position> after, PageBounds bounds) {
        return messages.directsOf(user, after, bounds);
    }

    /** Of all visible writes, 16 hexadecimal digits; kept up to date with every write. */
    public String hash() {
        return HexFormat.of().toHexDigits(hash);
    }

    /** Different writes: copies of a message that are not seen do not count. */
    public long visibleWrites() {
        return visible;
    }
}
