package io.bellwether.actors.replication;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
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
 * <p>In memory are the vector, the names of users and channels, and the hash; the writes are in the {@link Archive}.
 * Belongs to one actor. Open to be overridden only so that deliberately wrong replicas can be made.
 */
public class Replica {

    private final Archive archive;
    private final SortedMap<String, Long> vector;
    private final NameSet users = new NameSet();
    private final NameSet channels = new NameSet();
    private long hash;
    private long visible;

    /** @param recovered what {@link Archive#recover} of this archive returned */
    public Replica(Archive archive, Archive.Summary recovered) {
        this.archive = archive;
        this.vector = new TreeMap<>(recovered.vector());
        users.addAll(recovered.users());
        channels.addAll(recovered.channels());
        this.hash = recovered.hash();
        this.visible = recovered.visible();
    }

    /**
     * Brings a write to the archive. It is to be applied once a sync has made it safe, and not before.
     *
     * @throws StoreException if the disk refuses; nothing was appended
     */
    public void append(StoredWrite write) throws StoreException {
        archive.append(write);
    }

    /**
     * Adds a write that is safe, if it is the next one of its origin.
     *
     * @return whether it was; if not it is held already, or others of its origin must come first
     */
    public boolean apply(StoredWrite write) {
        if (write.sequence() != highest(write.origin()) + 1) {
            return false;
        }
        vector.put(write.origin(), write.sequence());
        if (write.body() instanceof WriteBody.LoggedIn login) {
            users.add(login.user(), write.position());
        } else if (write.body() instanceof WriteBody.ChannelCreated created) {
            channels.add(created.channel(), write.position());
        }
        Archive.Effect effect = archive.apply(write);
        if (effect.shown()) {
            hash += WriteHash.of(write);
            visible++;
        }
        effect.displaced().ifPresent(copy -> {
            hash -= WriteHash.of(copy);
            visible--;
        });
        return true;
    }

    /** Highest sequence of each origin. */
    public SortedMap<String, Long> vector() {
        return new TreeMap<>(vector);
    }

    /** Highest sequence of this origin, 0 if none of its writes is here. */
    public long highest(String origin) {
        return vector.getOrDefault(origin, 0L);
    }

    /**
     * What somebody with that vector lacks, by origin and sequence.
     *
     * @param wanted which origins are looked at
     */
    public WritePage missing(SortedMap<String, Long> theirs, Predicate<String> wanted, PageBounds bounds) {
        PageBuilder page = new PageBuilder(bounds);
        for (Map.Entry<String, Long> origin : vector.entrySet()) {
            long held = theirs.getOrDefault(origin.getKey(), 0L);
            if (!page.isFull() && held < origin.getValue() && wanted.test(origin.getKey())) {
                archive.readOrigin(
                        origin.getKey(), held, write -> write.sequence() <= origin.getValue() && page.add(write));
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
        return archive.message(id);
    }

    /** @param after exclusive; empty to start at the oldest */
    public WritePage channelHistory(String channel, Optional<Position> after, PageBounds bounds) {
        PageBuilder page = new PageBuilder(bounds);
        archive.readChannel(channel, after, page::add);
        return page.page();
    }

    /** @param after exclusive; empty to start at the oldest */
    public WritePage directHistory(String user, Optional<Position> after, PageBounds bounds) {
        PageBuilder page = new PageBuilder(bounds);
        archive.readDirects(user, after, page::add);
        return page.page();
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
