package io.bellwether.actors.replication;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What three origins may have written, with clocks that tie and ids that two of them used; and orders of delivery. */
final class AnyWrites {

    private static final List<String> ORIGINS = List.of("server-1@a", "server-2@a", "server-2@b");

    private AnyWrites() {}

    static List<StoredWrite> of(Random random) {
        List<StoredWrite> writes = new ArrayList<>();
        for (String origin : ORIGINS) {
            long clock = 0;
            int count = random.nextInt(30);
            for (int sequence = 1; sequence <= count; sequence++) {
                clock += 1 + random.nextInt(3);
                Position position = new Position(clock, origin, sequence);
                writes.add(new StoredWrite(position, random.nextInt(1_000), id(random, position), body(random)));
            }
        }
        return writes;
    }

    private static String id(Random random, Position position) {
        return random.nextInt(3) == 0 ? "a-" + random.nextInt(10) : position.origin() + ":" + position.sequence();
    }

    private static WriteBody body(Random random) {
        String name = "n" + random.nextInt(4);
        String other = "n" + random.nextInt(4);
        return switch (random.nextInt(4)) {
            case 0 -> new WriteBody.LoggedIn(name);
            case 1 -> new WriteBody.ChannelCreated(name);
            case 2 -> new WriteBody.ChannelText(name, other, "t" + random.nextInt(5));
            default -> new WriteBody.DirectText(name, other, "t" + random.nextInt(5));
        };
    }

    /** Any order that keeps each origin's own; some come twice. */
    static List<StoredWrite> delivered(List<StoredWrite> writes, Random random) {
        Map<String, List<StoredWrite>> left = new TreeMap<>();
        writes.forEach(write -> left.computeIfAbsent(write.origin(), absent -> new ArrayList<>())
                .add(write));
        List<String> turns =
                new ArrayList<>(writes.stream().map(StoredWrite::origin).toList());
        Collections.shuffle(turns, random);
        List<StoredWrite> delivered = new ArrayList<>();
        for (String origin : turns) {
            delivered.add(left.get(origin).remove(0));
            delivered.add(delivered.get(random.nextInt(delivered.size())));
        }
        return delivered;
    }
}
