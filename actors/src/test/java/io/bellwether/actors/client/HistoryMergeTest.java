package io.bellwether.actors.client;

import static io.bellwether.actors.client.HistoryServer.cursor;
import static io.bellwether.actors.client.ReaderUnderTest.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.StoredMessage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the pages of several servers become one history. */
class HistoryMergeTest {

    private final HistoryMerge merge = new HistoryMerge(List.of("server-1", "server-2"));

    private void add(String server, int... places) {
        merge.add(
                server, IntStream.of(places).mapToObj(HistoryMergeTest::stored).toList());
    }

    private static StoredMessage stored(int place) {
        return new StoredMessage(message(place), new Stamp(1, place), cursor(place));
    }

    private void takes(int... places) {
        assertThat(merge.take())
                .containsExactlyElementsOf(
                        IntStream.of(places).mapToObj(HistoryMergeTest::stored).toList());
    }

    @Test
    void theOrderIsThatOfTheCursors() {
        add("server-1", 2, 3, 9);
        add("server-2", 1, 4, 10);
        takes(1, 2, 3, 4, 9);
    }

    @Test
    void nothingIsTakenBeforeEveryServersNextIsKnown() {
        add("server-1", 1, 2);
        takes();
        add("server-2", 7);
        takes(1, 2);
        add("server-1", 8);
        takes(7);
    }

    @Test
    void whoHasNoMoreHoldsUpNobody() {
        add("server-1", 1, 2);
        merge.end("server-2");
        takes(1, 2);
        assertThat(merge.isDone()).isFalse();
        merge.end("server-1");
        assertThat(merge.isDone()).isTrue();
    }

    @Test
    void whatWasReadOfAServerThatEndedStillComes() {
        add("server-1", 1, 5);
        merge.end("server-1");
        add("server-2", 3);
        merge.end("server-2");
        takes(1, 3, 5);
        assertThat(merge.isDone()).isTrue();
    }

    @Test
    void whatBothHaveComesTwice() {
        add("server-1", 1);
        merge.end("server-1");
        add("server-2", 1);
        takes(1, 1);
    }

    @Test
    void aCursorOfAForeignServerPassesAsItCame() {
        StoredMessage foreign = new StoredMessage(message(5), new Stamp(1, 5), "page 5");
        add("server-1", 1);
        merge.add("server-2", List.of(foreign));
        assertThat(merge.take()).containsExactly(foreign);
    }
}
