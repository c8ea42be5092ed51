package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.event.NodeEvent.HistoryServed;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** There is one order of the messages of a topic: whichever server is asked, and whenever. */
public final class HistoryOrder implements Check {

    public static final String NAME = "history-order";

    private final Findings findings = new Findings(NAME);
    private final Map<String, PagesOfTopic> topics = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> acceptedTwice = new HashSet<>();
    private long pages;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "History pages of all servers have the messages of a topic in the same order.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        if (traced.event() instanceof HistoryServed served) {
            onPage(traced, served.topic(), served.ids());
        } else if (traced.event() instanceof WriteApplied write) {
            onApplied(write);
        }
    }

    /** Two servers that accepted one id each have their own place for it, until they hear of each other's. */
    private void onApplied(WriteApplied write) {
        String place = write.origin() + ":" + write.sequence();
        if (!places.computeIfAbsent(write.id(), first -> place).equals(place)) {
            acceptedTwice.add(write.id());
        }
    }

    private void onPage(TraceEvent traced, String topic, List<String> served) {
        pages++;
        List<String> ids =
                served.stream().filter(id -> !acceptedTwice.contains(id)).toList();
        PagesOfTopic earlier = topics.computeIfAbsent(topic, unseen -> new PagesOfTopic());
        Optional<PagesOfTopic.Disorder> disorder = earlier.disorder(ids);
        disorder.ifPresent(found -> findings.violation(
                traced,
                traced.node(),
                "has " + found.later() + " before " + found.earlier() + " in " + topic + ", and " + found.server()
                        + " has them the other way round"));
        if (disorder.isEmpty() && earlier.overlapsWithPageOfAnother(traced.node(), ids)) {
            findings.witness();
        }
        earlier.add(traced.node(), ids);
    }

    @Override
    public Verdict conclude(long endNanos) {
        return findings.conclude(
                pages + " pages of history, " + findings.witnesses()
                        + " of them beside a page of another server, all in one order",
                "no two servers were asked for the same two messages");
    }
}
