package io.bellwether.actors.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How far back a reading begins, and what a restart needs to know of it. */
class FollowedTopicTest {

    private static final int WINDOW = 3;

    private final FollowedTopic topic = new FollowedTopic("geral", false, WINDOW);

    private String readingFrom(int messagesBack) {
        topic.wantReading(messagesBack);
        return topic.beginReading();
    }

    @Test
    void theFirstReadingBeginsAtTheOldest() {
        assertThat(readingFrom(WINDOW)).isEmpty();
    }

    @Test
    void theFloorFollowsBehindTheWindow() {
        readAll("c1", "c2", "c3", "c4", "c5");
        assertThat(topic.floor()).isEqualTo("c2");
        assertThat(readingFrom(WINDOW)).isEqualTo("c2");
    }

    @Test
    void aShortReadingBeginsLater() {
        readAll("c1", "c2", "c3", "c4", "c5");
        assertThat(readingFrom(1)).isEqualTo("c4");
        readAll("c5", "c6");
        assertThat(topic.floor()).isEqualTo("c3");
    }

    @Test
    void severalCausesAreOneReadingFromTheFarthest() {
        readAll("c1", "c2", "c3");
        topic.wantReading(1);
        topic.wantReading(2);
        assertThat(topic.beginReading()).isEqualTo("c1");
        assertThat(topic.wantsReading()).isFalse();
    }

    private void readAll(String... cursors) {
        for (String cursor : cursors) {
            topic.read(cursor);
        }
    }
}
