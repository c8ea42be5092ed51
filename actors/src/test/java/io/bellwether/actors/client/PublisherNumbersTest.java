package io.bellwether.actors.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublisherNumbersTest {

    private final PublisherNumbers numbers = new PublisherNumbers();

    @Test
    void oneAfterTheOtherIsNoSkip() {
        assertThat(numbers.meet("alice-k3-1")).isEmpty();
        assertThat(numbers.meet("alice-k3-2")).isEmpty();
    }

    @Test
    void aNumberLeftOutIsASkipOfThatPublisherOnly() {
        numbers.meet("alice-k3-1");
        assertThat(numbers.meet("bob-k3-1")).isEmpty();
        assertThat(numbers.meet("alice-k3-3")).isPresent();
        assertThat(numbers.meet("alice-k3-4")).isEmpty();
    }

    @Test
    void whatIsMetAgainIsNoSkip() {
        numbers.meet("alice-k3-1");
        numbers.meet("alice-k3-2");
        assertThat(numbers.meet("alice-k3-1")).isEmpty();
        assertThat(numbers.meet("alice-k3-3")).isEmpty();
    }

    @Test
    void anIdWithoutANumberSaysNothing() {
        assertThat(numbers.meet("server-1@k3v8:4")).isEmpty();
        assertThat(numbers.meet("olá")).isEmpty();
        assertThat(numbers.meet("")).isEmpty();
    }
}
