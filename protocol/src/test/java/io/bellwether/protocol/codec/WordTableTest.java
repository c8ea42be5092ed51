package io.bellwether.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A word is found wherever it stands in a frame, and nothing that only resembles it. */
class WordTableTest {
    private static final List<String> WORDS = List.of(
            "a", "to", "clock", "clocks", "message", "messages", "heartbeat", "adjustment_us", "sixteen_letters_");

    private final WordTable<String> table = new WordTable<>();

    @BeforeEach
    void fill() {
        WORDS.forEach(word -> table.put(word, word));
    }

    @Test
    void aWordIsFoundAtTheEndOfAFrameAndInTheMiddle() {
        for (String word : WORDS) {
            assertThat(found("..", word, "")).contains(word);
            assertThat(found("", word, "following")).contains(word);
        }
    }

    @Test
    void aWordWithAnyOneByteChangedIsNot() {
        for (String word : WORDS) {
            for (int i = 0; i < word.length(); i++) {
                String changed = word.substring(0, i) + '!' + word.substring(i + 1);
                assertThat(found("", changed, "")).as(changed).isEmpty();
                assertThat(found("", changed, "following")).as(changed).isEmpty();
            }
        }
    }

    @Test
    void aPartOfAWordIsNotAndNeitherIsAWordWithMoreBehindIt() {
        assertThat(found("", "cloc", "k")).isEmpty();
        assertThat(found("", "messagesx", "")).isEmpty();
        assertThat(found("", "clock\0", "")).isEmpty();
        assertThat(found("", "sixteen_letters_and_more", "")).isEmpty();
        assertThat(found("a", "", "a")).isEmpty();
    }

    @Test
    void aWordThatTwoLongsDoNotHoldIsRefused() {
        assertThatThrownBy(() -> table.put("seventeen_letters", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.put("", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachKeyOfTheWireHasABitOfItsOwnInALong() {
        assertThat(Key.COUNT).isLessThanOrEqualTo(Long.SIZE);
    }

    private Optional<String> found(String before, String word, String after) {
        byte[] frame = (before + word + after).getBytes(StandardCharsets.US_ASCII);
        return table.find(frame, before.length(), word.length());
    }
}
