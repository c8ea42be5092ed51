package io.bellwether.actors.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EpochTest {

    @Property(tries = 300)
    void theNextEpochIsNewerWhoeverWonTheLast(
            @ForAll @LongRange(min = 0, max = 1L << 52) long number,
            @ForAll @IntRange(min = 1, max = 65_535) int rank) {
        Epoch next = new Epoch(number).next(rank);
        assertThat(next.isNewerThan(new Epoch(number))).isTrue();
        assertThat(next.rank()).isEqualTo(rank);
    }

    @Property(tries = 300)
    void twoWinnersWhoKnowNothingOfEachOtherNeverShareAnEpoch(
            @ForAll @LongRange(min = 0, max = 1L << 52) long seenByOne,
            @ForAll @LongRange(min = 0, max = 1L << 52) long seenByTheOther,
            @ForAll @IntRange(min = 1, max = 1_000) int rank) {
        assertThat(new Epoch(seenByOne).next(rank)).isNotEqualTo(new Epoch(seenByTheOther).next(rank + 1));
    }

    @Test
    void aRankThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Epoch.NONE.next(65_536)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Epoch.NONE.next(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAbsurdNumberIsNotHeard() {
        assertThat(Epoch.heard(OptionalLong.of(-1))).isEmpty();
        assertThat(Epoch.heard(OptionalLong.of(Long.MAX_VALUE))).isEmpty();
        assertThat(Epoch.heard(OptionalLong.empty())).isEmpty();
        assertThat(Epoch.heard(OptionalLong.of(7))).contains(new Epoch(7));
    }
}
