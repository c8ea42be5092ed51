package io.bellwether.runtime.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    private static final List<String> WORDS = List.of("crash", "restart", "pause", "heal");

    @Test
    void distanceCountsInsertionsDeletionsAndReplacements() {
        assertThat(NearestWord.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestWord.distance("", "abc")).isEqualTo(3);
        assertThat(NearestWord.distance("same", "same")).isZero();
    }

    @Test
    void aSlipOfTheFingerIsUnderstood() {
        assertThat(NearestWord.to("crahs", WORDS)).contains("crash");
        assertThat(NearestWord.to("RESTART", WORDS)).contains("restart");
    }

    @Test
    void aWordThatResemblesNothingIsNotGuessedAt() {
        assertThat(NearestWord.to("election", WORDS)).isEmpty();
        assertThat(NearestWord.to("x", WORDS)).isEmpty();
    }

    @Test
    void ofTwoEquallyNearWordsTheFirstIsTaken() {
        assertThat(NearestWord.to("server-9", List.of("server-1", "server-2"))).contains("server-1");
    }
}
