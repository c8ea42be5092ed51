package io.bellwether.scenarios.broken;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.replication.MemoryArchive;
import io.bellwether.actors.replication.PageBounds;
import io.bellwether.actors.replication.Replica;
import io.bellwether.actors.replication.WritePage;
import io.bellwether.actors.server.ServerParts;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Replicas with a mistake. */
final class BrokenReplica {

    private BrokenReplica() {}

    /** What is on the disk when it starts it does not read. */
    static ServerParts thatForgetsOverARestart() {
        return made((archive, recovered) -> new Replica(new MemoryArchive(archive::append), Archive.Summary.EMPTY));
    }

    /** Its hash depends on the order in which writes came. */
    static ServerParts thatHashesInOrderOfArrival() {
        return made((archive, recovered) -> new Replica(archive, recovered) {
            private int arrivals;

            @Override
            public boolean apply(StoredWrite write) {
                boolean applied = super.apply(write);
                if (applied) {
                    arrivals = 31 * arrivals + write.position().hashCode();
                }
                return applied;
            }

            @Override
            public String hash() {
                return String.format("%016x", arrivals);
            }
        });
    }

    /** It serves the newest message of a page first. */
    static ServerParts thatTurnsHistoryRound() {
        return made((archive, recovered) -> new Replica(archive, recovered) {
            @Override
            public WritePage channelHistory(String channel, Optional<Position> after, PageBounds bounds) {
                WritePage page = super.channelHistory(channel, after, bounds);
                List<StoredWrite> reversed = new ArrayList<>(page.writes());
                Collections.reverse(reversed);
                return new WritePage(reversed, page.more());
            }
        });
    }

    /** It serves each message twice. */
    static ServerParts thatServesEverythingTwice() {
        return made((archive, recovered) -> new Replica(archive, recovered) {
            @Override
            public WritePage channelHistory(String channel, Optional<Position> after, PageBounds bounds) {
                WritePage page = super.channelHistory(channel, after, bounds);
                return new WritePage(
                        page.writes().stream()
                                .flatMap(write -> Stream.of(write, write))
                                .toList(),
                        page.more());
            }
        });
    }

    private static ServerParts made(BiFunction<Archive, Archive.Summary, Replica> maker) {
        return new ServerParts() {
            @Override
            public Replica replica(Archive archive, Archive.Summary recovered) {
                return maker.apply(archive, recovered);
            }
        };
    }
}
