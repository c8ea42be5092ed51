package io.bellwether.actors.election;

import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import java.util.Optional;
import java.util.OptionalLong;

/** Bully's COORDINATOR message, whether it was published or said directly. */
record Announcement(String coordinator, Optional<Epoch> epoch, OptionalLong rank) {
    static Announcement of(Publication.CoordinatorAnnounced heard) {
        return new Announcement(heard.coordinator(), Epoch.heard(heard.epoch()), heard.rank());
    }

    static Announcement of(Request.AnnounceCoordinator told) {
        return new Announcement(told.coordinator(), Epoch.heard(told.epoch()), told.rank());
    }

    /** The announcer's own word on its rank, where it gave one; its epoch says it too. */
    OptionalLong claimedRank() {
        if (rank.isPresent() || epoch.isEmpty()) {
            return rank;
        }
        return OptionalLong.of(epoch.get().rank());
    }
}
