package io.bellwether.scenarios.check.durability;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of one topic's history that were served lately. */
final class PagesOfTopic {

    private static final int REMEMBERED = 64;

    /** Two messages that stand in this order on a page of that server, and the other way round on the new one. */
    record Disorder(String server, String earlier, String later) {}

    private record Page(String server, Map<String, Integer> positions) {}

    private final Deque<Page> pages = new ArrayDeque<>();

    Optional<Disorder> disorder(List<String> ids) {
        return pages.stream().flatMap(page -> disorder(page, ids).stream()).findFirst();
    }

    /** It is enough to look at neighbours among the messages that both pages have. */
    private static Optional<Disorder> disorder(Page page, List<String> ids) {
        Optional<String> before = Optional.empty();
        for (String id : ids) {
            Integer position = page.positions().get(id);
            if (position != null) {
                if (before.isPresent() && page.positions().get(before.get()) > position) {
                    return Optional.of(new Disorder(page.server(), id, before.get()));
                }
                before = Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** Whether another server has served two of these messages: only then do two orders meet. */
    boolean overlapsWithPageOfAnother(String server, List<String> ids) {
        return pages.stream()
                .filter(page -> !page.server().equals(server))
                .anyMatch(page ->
                        ids.stream().filter(page.positions()::containsKey).count() > 1);
    }

    void add(String server, List<String> ids) {
        Map<String, Integer> positions = new HashMap<>();
        ids.forEach(id -> positions.put(id, positions.size()));
        pages.addFirst(new Page(server, positions));
        if (pages.size() > REMEMBERED) {
            pages.removeLast();
        }
    }
}
