package io.bellwether.actors.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Publication;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What waits while something older may be missing. */
class HeldBackTest {

    private final HeldBack held = new HeldBack();

    private static ReadableMessage message(int number) {
        Publication publication = ReaderUnderTest.message(number);
        return ReadableMessage.of(publication, 0).orElseThrow();
    }

    @Test
    void whatCameBeforeTheReadingIsReleasedFirst() {
        held.add(message(1));
        held.readingBegins();
        held.add(message(2));

        assertThat(held.releaseRead()).containsExactly(message(1));
        assertThat(held.releaseRead()).isEmpty();
        assertThat(held.releaseAll()).containsExactly(message(2));
    }

    @Test
    void whatWaitsIsKnown() {
        held.add(message(1));

        assertThat(held.has(message(1))).isTrue();
        assertThat(held.has(message(2))).isFalse();
    }

    @Test
    void withoutRoomTheFirstWaitsNoLonger() {
        int number = 1;
        Optional<ReadableMessage> first = held.add(message(number));
        held.readingBegins();
        while (first.isEmpty()) {
            first = held.add(message(++number));
        }

        assertThat(first).contains(message(1));
        assertThat(held.releaseRead()).isEmpty();
        assertThat(held.releaseAll()).hasSize(number - 1).startsWith(message(2));
    }
}
