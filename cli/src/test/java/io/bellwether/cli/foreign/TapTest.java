package io.bellwether.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TapTest {

    @Test
    void a_failure_keeps_its_reason_and_does_not_hide_among_successes() {
        assertThat(Tap.read("TAP version 13\n1..3\nok 1 - a\nnot ok 2 - b\n# 'OK' != 'erro'\nok 3 - c\n"))
                .containsExactly(
                        new Tap.Result("a", true, ""),
                        new Tap.Result("b", false, "# 'OK' != 'erro'"),
                        new Tap.Result("c", true, ""));
    }

    @Test
    void a_report_that_breaks_off_or_tests_nothing_is_no_success() {
        assertThatThrownBy(() -> Tap.read("1..3\nok 1 - a\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("1 tests of 3 reported");
        assertThatThrownBy(() -> Tap.read("")).isInstanceOf(AssertionError.class);
    }
}
