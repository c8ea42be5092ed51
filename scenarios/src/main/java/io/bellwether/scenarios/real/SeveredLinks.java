package io.bellwether.scenarios.real;

import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.drive.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Which links no bytes pass: told when the first fault cuts one, and when the last is healed. */
final class SeveredLinks {

    private final Consumer<WorldEvent> announce;
    private final Map<Link, Integer> cuts = new HashMap<>();

    SeveredLinks(Consumer<WorldEvent> announce) {
        this.announce = announce;
    }

    void cut(List<Link> links) {
        for (Link link : links) {
            if (cuts.merge(link, 1, Integer::sum) == 1) {
                announce.accept(new WorldEvent.LinkCut(link.from(), link.to()));
            }
        }
    }

    void healed(List<Link> links) {
        for (Link link : links) {
            if (cuts.computeIfPresent(link, (same, count) -> count > 1 ? count - 1 : null) == null) {
                announce.accept(new WorldEvent.LinkHealed(link.from(), link.to()));
            }
        }
    }
}
