package io.bellwether.runtime.terminal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody else wrote can do more to a terminal than be read. */
class SafeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"olá, ação", "日本語", "👩‍👩‍👧 ❤️", "a\u200cb", "עברית", "é", ""})
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    void anEscapeSequenceIsShownAndNotObeyed() {
        assertThat(SafeText.of("\u001b[2J\u001b]0;owned\u0007")).isEqualTo("␛[2J␛]0;owned␇");
    }

    @Test
    void aMessageStaysOnItsLine() {
        assertThat(SafeText.of("a\r\nb\tc\u2028d\u2029e")).isEqualTo("a␍␊b␉c�d�e");
    }

    @Test
    void eightBitControlsAreNoEscapeEither() {
        assertThat(SafeText.of("\u009b31mred\u007f")).isEqualTo("�31mred␡");
    }

    @ParameterizedTest
    @CsvSource({"202a", "202b", "202c", "202d", "202e", "2066", "2067", "2068", "2069", "200e", "200f", "061c"})
    void nothingTurnsTheDirectionOfWhatFollows(String control) {
        String text = "a" + Character.toString(Integer.parseInt(control, 16)) + "b";
        assertThat(SafeText.of(text)).isEqualTo("a�b");
    }

    @Test
    void invisibleLettersAndHalfCharactersAreSeen() {
        assertThat(SafeText.of("ad\u200bmin\ufeff\ud800")).isEqualTo("ad�min��");
        assertThat(SafeText.of("tag\udb40\udc41")).isEqualTo("tag�");
    }
}
