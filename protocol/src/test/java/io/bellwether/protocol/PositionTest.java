package io.bellwether.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One order for all servers, and cursors into it. */
class PositionTest {

    @Test
    void writes_are_ordered_by_clock_then_origin_then_sequence() {
        Position first = new Position(3, "server-2@a", 9);
        assertThat(first).isLessThan(new Position(4, "server-1@a", 1));
        assertThat(first).isLessThan(new Position(3, "server-3@a", 1));
        assertThat(first).isLessThan(new Position(3, "server-2@a", 10));
    }

    @Test
    void a_cursor_is_read_back_whatever_the_server_is_called() {
        Position position = new Position(12, "rack.1.server@k3", 7);
        assertThat(Position.parse(position.toString())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5.server-1", "x.server-1.2", "5.server-1.", "5.server-1.99999999999999999999"})
    void any_other_text_is_no_cursor(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }
}
