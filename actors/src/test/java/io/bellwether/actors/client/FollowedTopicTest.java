package io.bellwether.actors.client;

import static io.bellwether.actors.client.HistoryServer.cursor;
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
        readAll(cursor(1), cursor(2), cursor(3), cursor(4), cursor(5));
        assertThat(topic.floor()).isEqualTo(cursor(2));
        assertThat(readingFrom(WINDOW)).isEqualTo(cursor(2));
    }

    @Test
    void aShortReadingBeginsLater() {
        readAll(cursor(1), cursor(2), cursor(3), cursor(4), cursor(5));
        assertThat(readingFrom(1)).isEqualTo(cursor(4));
        readAll(cursor(5), cursor(6));
        assertThat(topic.floor()).isEqualTo(cursor(3));
    }

    @Test
    void severalCausesAreOneReadingFromTheFarthest() {
        readAll(cursor(1), cursor(2), cursor(3));
        topic.wantReading(1);
        topic.wantReading(2);
        assertThat(topic.beginReading()).isEqualTo(cursor(1));
        assertThat(topic.wantsReading()).isFalse();
    }

    private void readAll(String... cursors) {
        for (String cursor : cursors) {
            topic.read(cursor);
        }
    }
}
