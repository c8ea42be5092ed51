package io.bellwether.scenarios.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {
    @Test
    void oneIsSingularAndEverythingElseIsPlural() {
        assertThat(Count.of(0, "server")).isEqualTo("0 servers");
        assertThat(Count.of(1, "server")).isEqualTo("1 server");
        assertThat(Count.of(12, "server")).isEqualTo("12 servers");
    }

    @Test
    void noneMayBeSaidInWords() {
        assertThat(Count.orNo(0, "server")).isEqualTo("no server");
        assertThat(Count.orNo(1, "server")).isEqualTo("1 server");
    }
}
