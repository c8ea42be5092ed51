package io.bellwether.scenarios.check.election;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.observe.Group;
import io.bellwether.scenarios.check.observe.Ranks;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One election: who takes part, and what it costs. */
final class Election {

    private final TraceEvent start;
    private final long changesBefore;
    private final SortedSet<String> live;
    private final SortedSet<String> servers;
    private final SortedSet<String> winners = new TreeSet<>();
    private long messages;
    private long quietNanos = Long.MIN_VALUE;
    private boolean undisturbed;
    private boolean wonAtOnce;
    private long askedAfterVictory;

    /**
     * @param changesBefore changes of who lives, who reaches whom and who has a rank, counted when it began
     * @param live the servers that lived when it began
     */
    Election(TraceEvent start, long changesBefore, List<String> live) {
        this.start = start;
        this.changesBefore = changesBefore;
        this.live = new TreeSet<>(live);
        this.servers = new TreeSet<>(live);
    }

    /** A server asks these to take over, dead ones among them; who has nobody to ask has won. */
    void asked(List<String> higher) {
        servers.addAll(higher);
        wonAtOnce |= higher.isEmpty();
    }

    /** @param to whoever it is sent to takes part, dead or not: a winner tells every member that it knows of */
    void message(String to) {
        servers.add(to);
        messages++;
    }

    void won(String server) {
        winners.add(server);
    }

    /** Somebody who began late asks the winner, which has told it already and cannot know whether that arrived. */
    void askedAfterVictory() {
        askedAfterVictory++;
    }

    boolean wasWonBy(String server) {
        return winners.contains(server);
    }

    /** No server is in an election any more. */
    void quiet(long atNanos, long changes, List<Group> groups) {
        quietNanos = atNanos;
        undisturbed =
                changesBefore == changes && groups.size() == 1 && groups.get(0).settled();
    }

    TraceEvent start() {
        return start;
    }

    long messages() {
        return messages;
    }

    /** Until this moment some server was in the election; far in the past while one still is. */
    long quietNanos() {
        return quietNanos;
    }

    /** It ended, and nothing came or went while it lasted. */
    boolean undisturbed() {
        return undisturbed;
    }

    /** All that live, or were asked or told: n counts the dead as well. */
    SortedSet<String> servers() {
        return servers;
    }

    long mostMessages(Ranks ranks) {
        boolean highestLives = live.contains(ranks.highest(List.copyOf(servers)));
        long retold = wonAtOnce || highestLives ? 0 : askedAfterVictory;
        return ElectionBounds.messages(servers.size(), wonAtOnce || highestLives) + retold + ofRivals(ranks);
    }

    private long ofRivals(Ranks ranks) {
        if (winners.size() < 2) {
            return 0;
        }
        String last = ranks.highest(List.copyOf(winners));
        return winners.stream()
                .filter(winner -> !winner.equals(last))
                .mapToLong(rival -> ElectionBounds.ofRival(servers.stream()
                        .filter(server -> ranks.of(server) < ranks.of(rival))
                        .count()))
                .sum();
    }
}
