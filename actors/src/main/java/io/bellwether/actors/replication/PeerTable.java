package io.bellwether.actors.replication;

import io.bellwether.actors.membership.Member;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The peers that this life of a server ever heard of: one that the reference no longer lists may still be there, behind
 * a partition, and is to get what it lacks when that heals.
 */
final class PeerTable {

    /** With how many peers a server synchronises as soon as it knows them: one has what another lacks. */
    private static final int FIRST_SYNCS = 3;

    private final int mostWrites;
    private final SortedMap<String, PeerProgress> peers = new TreeMap<>();
    private String lastTurn = "";

    /** @param mostWrites in a page */
    PeerTable(int mostWrites) {
        this.mostWrites = mostWrites;
    }

    Collection<PeerProgress> all() {
        return List.copyOf(peers.values());
    }

    Optional<PeerProgress> named(String name) {
        return Optional.ofNullable(peers.get(name));
    }

    PeerProgress learn(Member member) {
        PeerProgress known = peers.get(member.name());
        if (known != null) {
            known.moved(member.address());
            return known;
        }
        PeerProgress peer = new PeerProgress(member.name(), member.address(), mostWrites);
        if (peers.size() < FIRST_SYNCS) {
            peer.syncIsDue();
        }
        peers.put(member.name(), peer);
        return peer;
    }

    /** Whoever is away is tried again, and of the others the next one has its turn to synchronise. */
    void beginRound() {
        next().ifPresent(peer -> {
            peer.syncIsDue();
            lastTurn = peer.name();
        });
        peers.values().stream().filter(PeerProgress::isAway).forEach(PeerProgress::back);
    }

    private Optional<PeerProgress> next() {
        return peers.tailMap(lastTurn + "\0").values().stream()
                .filter(peer -> !peer.isAway())
                .findFirst()
                .or(() -> peers.values().stream().filter(peer -> !peer.isAway()).findFirst());
    }
}
