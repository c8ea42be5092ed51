package io.bellwether.actors.clocksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FaultTolerantAverageTest {
    private static final long RANGE = 20_000;

    @Test
    void clocksThatAgreeAreAveraged() {
        assertThat(average(Map.of("a", 0L, "b", 6_000L, "c", 12_000L)))
                .isEqualTo(new FaultTolerantAverage(6_000, List.of("a", "b", "c")));
    }

    @Test
    void aFalsetickerDoesNotVote() {
        assertThat(average(Map.of("a", 0L, "b", 10_000L, "c", 3_600_000_000L)))
                .isEqualTo(new FaultTolerantAverage(5_000, List.of("a", "b")));
    }

    @Test
    void theCoordinatorItselfMayBeTheFalseticker() {
        assertThat(average(Map.of("a", 0L, "b", 5_000_000L, "c", 5_010_000L)))
                .isEqualTo(new FaultTolerantAverage(5_005_000, List.of("b", "c")));
    }

    @Test
    void ofSetsOfEqualSizeTheOneWithTheCoordinatorWins() {
        assertThat(average(Map.of("a", 0L, "b", -5_000_000L))).isEqualTo(new FaultTolerantAverage(0, List.of("a")));
    }

    @Test
    void withoutTheCoordinatorTheLowestOfSetsOfEqualSizeWins() {
        assertThat(average(Map.of("a", 0L, "b", 100_000L, "c", 100_001L, "d", 900_000L, "e", 900_001L))
                        .voters())
                .containsExactly("b", "c");
    }

    @Test
    void exactlyTheRangeApartIsWithinIt() {
        assertThat(average(Map.of("a", 0L, "b", RANGE)).voters()).containsExactly("a", "b");
        assertThat(average(Map.of("a", 0L, "b", RANGE + 1)).voters()).containsExactly("a");
    }

    @Property(tries = 300)
    void theAverageLiesAmongTheVotersWhoAreWithinTheRange(
            @ForAll @NotEmpty @Size(max = 20) List<@LongRange(min = -100_000, max = 100_000) Long> offsets) {
        FaultTolerantAverage average = FaultTolerantAverage.of(byName(offsets), RANGE, "0");
        List<Long> voting = average.voters().stream()
                .map(voter -> offsets.get(Integer.parseInt(voter)))
                .toList();
        assertThat(Collections.max(voting) - Collections.min(voting)).isLessThanOrEqualTo(RANGE);
        assertThat(average.micros()).isBetween(Collections.min(voting), Collections.max(voting));
    }

    @Property(tries = 300)
    void noSetWithinTheRangeIsLargerThanTheVoters(
            @ForAll @NotEmpty @Size(max = 20) List<@LongRange(min = -100_000, max = 100_000) Long> offsets) {
        int voters =
                FaultTolerantAverage.of(byName(offsets), RANGE, "0").voters().size();
        for (long lowest : offsets) {
            assertThat(offsets.stream().filter(offset -> offset >= lowest && offset <= lowest + RANGE))
                    .hasSizeLessThanOrEqualTo(voters);
        }
    }

    private static SortedMap<String, Long> byName(List<Long> offsets) {
        SortedMap<String, Long> byName = new TreeMap<>();
        for (int i = 0; i < offsets.size(); i++) {
            byName.put(String.valueOf(i), offsets.get(i));
        }
        return byName;
    }

    private static FaultTolerantAverage average(Map<String, Long> offsets) {
        return FaultTolerantAverage.of(new TreeMap<>(offsets), RANGE, "a");
    }
}
