package io.bellwether.actors.proxy;

import io.bellwether.actors.port.Peer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Highest random weight (Thaler and Ravishankar 1998): every user has an order of preference over the servers. When a
 * server goes only its own users move, each to their next choice, and when it returns they move back; nothing has to be
 * remembered for that.
 */
final class RendezvousHash {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private RendezvousHash() {}

    /** The user's first choice among these. */
    static Optional<Peer> choose(String user, Collection<Peer> servers) {
        return servers.stream()
                .max(Comparator.<Peer>comparingLong(server -> weight(user, server.name()))
                        .thenComparing(Peer::name));
    }

    /** FNV-1a over both names, and MurmurHash3's finaliser, since FNV alone hardly spreads the last bytes. */
    private static long weight(String user, String server) {
        long hash = FNV_OFFSET;
        for (byte octet : (server + "\0" + user).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
