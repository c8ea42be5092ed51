package io.bellwether.actors.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentIdsTest {

    private final RecentIds ids = new RecentIds();

    @Test
    void anIdIsNewOnce() {
        assertThat(ids.add("a")).isTrue();
        assertThat(ids.add("a")).isFalse();
    }

    @Test
    void onlyTheOldestAreForgotten() {
        ids.add("oldest");
        ids.add("second");
        for (int i = 0; i < 4095; i++) {
            ids.add("id-" + i);
        }
        assertThat(ids.add("second")).isFalse();
        assertThat(ids.add("oldest")).isTrue();
    }
}
