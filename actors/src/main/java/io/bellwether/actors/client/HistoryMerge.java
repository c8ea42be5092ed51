package io.bellwether.actors.client;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The histories of several servers as one: a merge of sorted runs (Knuth, The Art of Computer Programming, volume 3,
 * section 5.4.1). What several servers have comes several times.
 */
final class HistoryMerge {

    /** A cursor that no server of ours made sorts first: its page is passed on as it came. */
    private static final Position FIRST = new Position(0, "", 0);

    private record Entry(Position position, StoredMessage message) {}

    private static final class Run {
        private final Deque<Entry> ahead = new ArrayDeque<>();
        private boolean ended;

        boolean isExhausted() {
            return ended && ahead.isEmpty();
        }

        Position position() {
            return ahead.element().position();
        }
    }

    private final Map<String, Run> runs = new LinkedHashMap<>();

    HistoryMerge(List<String> servers) {
        servers.forEach(server -> runs.put(server, new Run()));
    }

    /** That server's next page. */
    void add(String server, List<StoredMessage> page) {
        Deque<Entry> ahead = runs.get(server).ahead;
        page.forEach(
                message -> ahead.add(new Entry(Position.parse(message.cursor()).orElse(FIRST), message)));
    }

    /** Nothing more comes from that server. */
    void end(String server) {
        runs.get(server).ended = true;
        dropExhausted();
    }

    /** Takes what is certain to come next: as far as every server's next message is known. */
    List<StoredMessage> take() {
        List<StoredMessage> taken = new ArrayList<>();
        while (!runs.isEmpty() && runs.values().stream().noneMatch(run -> run.ahead.isEmpty())) {
            Run first = runs.values().stream()
                    .min(Comparator.comparing(Run::position))
                    .orElseThrow();
            taken.add(first.ahead.remove().message());
            dropExhausted();
        }
        return taken;
    }

    private void dropExhausted() {
        runs.values().removeIf(Run::isExhausted);
    }

    /** How many messages of that server wait to be taken. */
    int waiting(String server) {
        return runs.get(server).ahead.size();
    }

    /** Whether all was taken, and nothing more comes. */
    boolean isDone() {
        return runs.isEmpty();
    }
}
