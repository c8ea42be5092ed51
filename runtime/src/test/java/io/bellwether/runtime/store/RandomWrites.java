package io.bellwether.runtime.store;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What servers may have written, in an order in which it may arrive: clocks tie, ids are used by two of them, and some ids
 * that clients chose look like those of servers.
 */
final class RandomWrites {

    private static final List<String> ORIGINS = List.of("server-1@a", "server-2@a", "server-2@b", "sérvïdor@a");
    private static final List<String> NAMES = List.of("n0", "n1", "olá mundo", "🦉");

    private final Random random;
    private final SortedMap<String, Position> last = new TreeMap<>();

    RandomWrites(long seed) {
        this.random = new Random(seed);
    }

    List<StoredWrite> next(int count) {
        List<StoredWrite> writes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            writes.add(next());
        }
        return writes;
    }

    private StoredWrite next() {
        String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
        Position before = last.getOrDefault(origin, new Position(0, origin, 0));
        Position position = new Position(before.clock() + 1 + random.nextInt(3), origin, before.sequence() + 1);
        last.put(origin, position);
        return new StoredWrite(position, random.nextInt(1_000), id(position), body());
    }

    private String id(Position position) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "a-" + random.nextInt(30);
            case 2 -> ORIGINS.get(random.nextInt(ORIGINS.size())) + ":" + (1 + random.nextInt(30));
            default -> position.origin() + ":" + position.sequence();
        };
    }

    private WriteBody body() {
        return switch (random.nextInt(4)) {
            case 0 -> new WriteBody.LoggedIn(name());
            case 1 -> new WriteBody.ChannelCreated(name());
            case 2 -> new WriteBody.ChannelText(name(), name(), "t" + random.nextInt(5));
            default -> new WriteBody.DirectText(name(), name(), "zero \0 byte " + random.nextInt(5));
        };
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    static List<String> names() {
        return NAMES;
    }
}
