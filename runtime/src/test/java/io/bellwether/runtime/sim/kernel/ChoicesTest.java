package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private static final SimulationSettings SEEDED = SimulationSettings.withSeed(42);

    @Test
    void anotherChoicePointDoesNotShiftTheOthers() {
        Choices alone = new Choices(SEEDED);
        Choices inCompany = new Choices(SEEDED);
        inCompany.point("loss").nextInt(100);
        assertThat(draw(inCompany.point("delay"), 20)).isEqualTo(draw(alone.point("delay"), 20));
    }

    @Test
    void labelsHaveDifferentStreams() {
        Choices choices = new Choices(SEEDED);
        assertThat(draw(choices.point("a"), 20)).isNotEqualTo(draw(choices.point("b"), 20));
    }

    @Test
    void oneLabelIsOneStream() {
        Choices choices = new Choices(SEEDED);
        assertThat(choices.point("a")).isSameAs(choices.point("a"));
    }

    @Test
    void theStreamOfASeedNeverChanges() {
        assertThat(draw(new Choices(SEEDED).point("delay"), 5)).containsExactly(902135, 842577, 125265, 249284, 872638);
    }

    @Test
    void theGeneratorIsSplitMix64() {
        SplitMix64 generator = new SplitMix64(1234567);
        assertThat(generator.bits()).isEqualTo(6457827717110365317L);
        assertThat(generator.bits()).isEqualTo(3203168211198807973L);
        assertThat(generator.bits()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
    }

    @Property
    void drawsKeepToTheirBounds(
            @ForAll long seed,
            @ForAll @IntRange(min = 1) int bound,
            @ForAll long lo,
            @ForAll @LongRange(min = 0) long width) {
        ChoicePoint point = new Choices(SimulationSettings.withSeed(seed)).point("any");
        long hi = lo + width < lo ? lo : lo + (width == Long.MAX_VALUE ? 0 : width);
        for (int i = 0; i < 20; i++) {
            assertThat(point.nextInt(bound)).isBetween(0, bound - 1);
            assertThat(point.between(lo, hi)).isBetween(lo, hi);
            assertThat(point.unit()).isBetween(0.0, Math.nextDown(1.0));
        }
    }

    @Test
    void drawsAreUniform() {
        ChoicePoint point = new Choices(SEEDED).point("die");
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) {
            counts[point.nextInt(6)]++;
        }
        assertThat(Arrays.stream(counts)).allMatch(count -> count > 9_600 && count < 10_400);
    }

    @Test
    void aChanceComesAsOftenAsItSays() {
        ChoicePoint point = new Choices(SEEDED).point("coin");
        long heads = LongStream.range(0, 10_000).filter(i -> point.chance(0.3)).count();
        assertThat(heads).isBetween(2_850L, 3_150L);
        assertThat(point.chance(0)).isFalse();
        assertThat(point.chance(1)).isTrue();
    }

    @Test
    void whatIsRecordedIsTheDistanceFromTheLeastValue() {
        Choices choices = new Choices(SEEDED.recordingChoices());
        ChoicePoint point = choices.point("mixed");
        long between = point.between(-5, 100);
        boolean chance = point.chance(0.5);
        assertThat(choices.recording().values("mixed")).containsExactly(between + 5, chance ? 1 : 0);
    }

    @Test
    void withoutRecordingNothingIsKept() {
        Choices choices = new Choices(SEEDED);
        choices.point("delay").nextInt(10);
        assertThat(choices.recording().labels()).isEmpty();
    }

    @Test
    void aReplayGivesTheRecordedValuesAndThenWhatTheSeedSays() {
        long[] seeded = draw(new Choices(SEEDED).point("delay"), 5);
        Recording recording = Recording.parse("delay 7 8");
        Choices replayed = new Choices(SEEDED.replaying(recording, PastEnd.SEED));
        assertThat(draw(replayed.point("delay"), 5)).containsExactly(7, 8, seeded[2], seeded[3], seeded[4]);
    }

    @Test
    void aReplayForShrinkingGivesTheLeastValuesPastItsEnd() {
        Choices replayed = new Choices(SEEDED.replaying(Recording.parse("delay 7"), PastEnd.LEAST));
        assertThat(draw(replayed.point("delay"), 3)).containsExactly(7, 0, 0);
        assertThat(replayed.point("other").between(5, 9)).isEqualTo(5);
        assertThat(replayed.point("other").chance(0.99)).isFalse();
    }

    @Test
    void aRecordedValueBeyondTheBoundIsCutDownToIt() {
        Choices replayed = new Choices(SEEDED.replaying(Recording.parse("delay 700"), PastEnd.SEED));
        assertThat(replayed.point("delay").nextInt(10)).isEqualTo(9);
    }

    @Test
    void aRecordingSurvivesItsTextForm() {
        Recording recording = Recording.parse("b 1 2 3\na 4\n");
        assertThat(recording.toText()).isEqualTo("a 4\nb 1 2 3\n");
        assertThat(Recording.parse(recording.toText())).isEqualTo(recording);
    }

    @Test
    void aBrokenRecordingIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Recording.parse("a 1\nb x\n"))
                .hasMessageContaining("Line 2")
                .hasMessageContaining("b x");
    }

    @Test
    void labelsWithBlanksAreRefused() {
        assertThatThrownBy(() -> new Choices(SEEDED).point("two words")).hasMessageContaining("\"two words\"");
    }

    private static long[] draw(ChoicePoint point, int count) {
        return LongStream.range(0, count).map(i -> point.nextInt(1_000_000)).toArray();
    }
}
