package io.bellwether.actors.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Archive;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever was written, and in whatever order it came: two replicas with the same writes are the same. */
class ReplicaPropertiesTest {

    private static final PageBounds ALL = new PageBounds(10_000, 10_000_000);
    private static final List<String> NAMES = List.of("n0", "n1", "n2", "n3");

    private static Replica holding(List<StoredWrite> delivered) {
        Replica replica = new Replica(new MemoryArchive(write -> {}), Archive.Summary.EMPTY);
        delivered.forEach(replica::apply);
        return replica;
    }

    @Property(tries = 200)
    void theOrderOfDeliveryAndRepetitionsDoNotShow(@ForAll long seed) {
        Random random = new Random(seed);
        List<StoredWrite> writes = AnyWrites.of(random);
        Replica one = holding(AnyWrites.delivered(writes, random));
        Replica other = holding(AnyWrites.delivered(writes, random));
        assertThat(one.hash()).isEqualTo(other.hash());
        assertThat(one.vector()).isEqualTo(other.vector());
        assertThat(one.users()).isEqualTo(other.users());
        assertThat(one.channels()).isEqualTo(other.channels());
        assertThat(one.visibleWrites()).isEqualTo(other.visibleWrites());
        for (String name : NAMES) {
            assertThat(one.channelHistory(name, Optional.empty(), ALL))
                    .isEqualTo(other.channelHistory(name, Optional.empty(), ALL));
            assertThat(one.directHistory(name, Optional.empty(), ALL))
                    .isEqualTo(other.directHistory(name, Optional.empty(), ALL));
        }
    }

    @Property(tries = 200)
    void theHashThatWasKeptUpToDateIsTheOneOfAllVisibleWrites(@ForAll long seed) {
        Random random = new Random(seed);
        List<StoredWrite> writes = AnyWrites.of(random);
        Replica replica = holding(AnyWrites.delivered(writes, random));
        List<StoredWrite> visible = visible(writes);
        long sum = visible.stream().mapToLong(WriteHash::of).sum();
        assertThat(replica.hash()).isEqualTo(String.format("%016x", sum));
        assertThat(replica.visibleWrites()).isEqualTo(visible.size());
    }

    @Property(tries = 200)
    void pagesOneAfterTheOtherAreTheWholeHistoryInOrder(@ForAll long seed) {
        Random random = new Random(seed);
        List<StoredWrite> writes = AnyWrites.of(random);
        Replica replica = holding(writes);
        List<StoredWrite> expected = visible(writes).stream()
                .filter(write -> write.body() instanceof WriteBody.ChannelText text
                        && text.channel().equals("n0"))
                .sorted(Comparator.comparing(StoredWrite::position))
                .toList();
        assertThat(readInPages(replica, 1 + random.nextInt(3))).isEqualTo(expected);
    }

    @Property(tries = 200)
    void whatSomebodyLacksComesInPagesThatCanBeAppliedAsTheyAre(@ForAll long seed) {
        Random random = new Random(seed);
        List<StoredWrite> writes = AnyWrites.of(random);
        Replica full = holding(writes);
        Replica behind = holding(AnyWrites.delivered(writes, random).subList(0, writes.size()));
        PageBounds bounds = new PageBounds(1 + random.nextInt(5), 1_000);
        WritePage page;
        do {
            page = full.missing(behind.vector(), origin -> true, bounds);
            assertThat(page.writes()).hasSizeLessThanOrEqualTo(bounds.writes()).allMatch(behind::apply);
        } while (page.more());
        assertThat(behind.hash()).isEqualTo(full.hash());
    }

    @Property(tries = 200)
    void whatIsRecoveredFromTheWritesIsWhatTheReplicaHeld(@ForAll long seed) {
        Random random = new Random(seed);
        List<StoredWrite> writes = AnyWrites.of(random);
        Replica before = holding(AnyWrites.delivered(writes, random));
        MemoryArchive archive = new MemoryArchive(write -> {});
        archive.load(AnyWrites.delivered(writes, random).stream().distinct().toList());
        Replica after = new Replica(archive, archive.recover());
        assertThat(after.vector()).isEqualTo(before.vector());
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.visibleWrites()).isEqualTo(before.visibleWrites());
        assertThat(after.users()).isEqualTo(before.users());
        assertThat(after.channels()).isEqualTo(before.channels());
    }

    private static List<StoredWrite> readInPages(Replica replica, int size) {
        List<StoredWrite> read = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        WritePage page;
        do {
            page = replica.channelHistory("n0", after, new PageBounds(size, 10_000));
            read.addAll(page.writes());
            after = read.isEmpty()
                    ? after
                    : Optional.of(read.get(read.size() - 1).position());
        } while (page.more());
        return read;
    }

    /** By the definition: of messages with the same id the one with the lowest position. */
    private static List<StoredWrite> visible(List<StoredWrite> writes) {
        Map<Boolean, List<StoredWrite>> byKind = writes.stream()
                .collect(Collectors.partitioningBy(write ->
                        write.body() instanceof WriteBody.ChannelText || write.body() instanceof WriteBody.DirectText));
        Map<String, StoredWrite> lowest = new TreeMap<>();
        byKind.get(true).stream()
                .sorted(Comparator.comparing(StoredWrite::position))
                .forEach(message -> lowest.putIfAbsent(message.id(), message));
        List<StoredWrite> visible = new ArrayList<>(byKind.get(false));
        visible.addAll(lowest.values());
        return visible;
    }
}
