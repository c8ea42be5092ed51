package io.bellwether.scenarios.check.election;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.CoordinatorFollowed;
import io.bellwether.actors.event.NodeEvent.ElectionStarted;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.NodeCrashed;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.Connectivity;
import io.bellwether.scenarios.check.observe.ElectionMessages;
import io.bellwether.scenarios.check.observe.Group;
import io.bellwether.scenarios.check.observe.Ranks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Bully's elections cost (Garcia-Molina 1982). An election lasts from the first server that starts one, while no
 * other runs, until every server that started has won, follows a winner, or crashed; however many servers start, it is
 * one election, because each asks those above it once. Its messages are the questions to higher ranks, the OKs to them
 * and the announcements sent directly; what a winner still sends afterwards counts to the election it won. A winner that
 * starts again, because a server that it could not reach before knows a newer epoch, begins another election: epochs are
 * not Garcia-Molina's, and his bound is for servers that have won once. So does a server that starts over because no
 * announcement came: the winner did not have it on its list. Elections during which servers or links come or
 * go are measured, not judged: each such change may rightly start it anew.
 */
public final class BullyCost implements Check {

    public static final String NAME = "bully-cost";

    private final Findings findings = new Findings(NAME);
    private final Connectivity connectivity;
    private final Ranks ranks = new Ranks();
    private final long trailingNanos;
    private final long announcementNanos;
    private final long abandonedNanos;
    private final ElectionMessages messages = new ElectionMessages();
    private final LateQuestions late = new LateQuestions();
    private final SortedMap<String, Long> electing = new TreeMap<>();
    private Optional<Election> current = Optional.empty();
    private Optional<Election> largest = Optional.empty();
    private long elections;

    public BullyCost(CheckContext context) {
        connectivity = new Connectivity(context.servers());
        trailingNanos = context.settings().electionTimeout().toNanos();
        announcementNanos = context.settings().announcementTimeout().toNanos();
        abandonedNanos = trailingNanos + 2 * announcementNanos;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "An undisturbed election of n servers takes at most n² − n − 1 messages; n² + n − 2 if the winner need not wait for answers.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        connectivity.onEvent(traced);
        ranks.onEvent(traced);
        Event event = traced.event();
        boolean counted = messages.counts(event);
        if (event instanceof FrameReceived received) {
            onReceived(traced.node(), received);
        } else if (counted && event instanceof FrameSent sent) {
            onMessage(traced, sent);
        } else if (event instanceof ElectionStarted started) {
            onStarted(traced, started);
        } else if (event instanceof CoordinatorElected) {
            current.ifPresent(election -> election.won(traced.node()));
            onDone(traced.node(), traced.atNanos());
        } else if (event instanceof CoordinatorFollowed) {
            onDone(traced.node(), traced.atNanos());
        } else if (event instanceof NodeCrashed crashed) {
            onDone(crashed.target(), traced.atNanos());
        }
    }

    private void onStarted(TraceEvent traced, ElectionStarted started) {
        // A coordinator that asks a higher rank and gets no OK stays what it is, and never declares an end.
        electing.values().removeIf(startedNanos -> startedNanos + abandonedNanos < traced.atNanos());
        boolean again = startsOver(traced.node(), traced.atNanos())
                || current.filter(election -> election.wasWonBy(traced.node())).isPresent();
        if (again && !electing.isEmpty()) {
            current.ifPresent(election -> quiet(election, traced.atNanos()));
        }
        if (again || electing.isEmpty()) {
            close();
            elections++;
            late.electionBegins();
            current = Optional.of(new Election(traced, changes(), live()));
        }
        electing.put(traced.node(), traced.atNanos());
        current.ifPresent(election -> election.asked(started.asked()));
    }

    /** After an OK it has waited in vain for the winner to announce itself. */
    private boolean startsOver(String server, long atNanos) {
        Long startedNanos = electing.get(server);
        return startedNanos != null && startedNanos + announcementNanos <= atNanos;
    }

    private void onDone(String server, long atNanos) {
        if (electing.remove(server) != null && electing.isEmpty()) {
            current.ifPresent(election -> quiet(election, atNanos));
        }
    }

    /** A server that learns its rank joins, though it was started before. */
    private long changes() {
        return connectivity.changes() + ranks.changes();
    }

    private void quiet(Election election, long atNanos) {
        election.quiet(atNanos, changes(), connectivity.groups());
    }

    private List<String> live() {
        List<String> live = new ArrayList<>();
        for (Group group : connectivity.groups()) {
            live.addAll(group.members());
        }
        return live;
    }

    private void onReceived(String node, FrameReceived received) {
        if (late.receives(node, received)) {
            current.filter(election -> election.wasWonBy(node)).ifPresent(Election::askedAfterVictory);
        }
    }

    private void onMessage(TraceEvent traced, FrameSent sent) {
        if (late.explains(traced.node(), sent)) {
            return;
        }
        long atNanos = traced.atNanos();
        current.filter(election -> !electing.isEmpty() || atNanos <= election.quietNanos() + trailingNanos)
                .ifPresent(election -> election.message(sent.peer()));
    }

    /** Judges the election before the next one, or the end of the run. */
    private void close() {
        current.ifPresent(this::judge);
        current = Optional.empty();
    }

    private void judge(Election election) {
        if (election.messages() > largest.map(Election::messages).orElse(0L)) {
            largest = Optional.of(election);
        }
        if (!election.undisturbed()) {
            return;
        }
        long most = election.mostMessages(ranks);
        if (election.messages() > most) {
            findings.overdue(
                    election.start(),
                    election.start().node(),
                    String.format(
                            Locale.ROOT,
                            "started an election that took %d messages; %d servers need at most %d",
                            election.messages(),
                            election.servers().size(),
                            most));
        } else {
            findings.witness();
        }
    }

    @Override
    public boolean mayBeTheMachines() {
        return findings.areOverdueOnly();
    }

    @Override
    public Verdict conclude(long endNanos) {
        close();
        findings.measure("elections", elections);
        findings.measure(
                "largest-election-messages", largest.map(Election::messages).orElse(0L));
        return findings.conclude(
                Count.of(elections, "election") + ", " + howManyUndisturbed() + "; "
                        + largest.map(this::describe).orElse("none took a message"),
                elections == 0 ? "no election was held" : "no election was held without a disturbance");
    }

    private String howManyUndisturbed() {
        if (findings.witnesses() < elections) {
            return findings.witnesses() + " of them undisturbed";
        }
        return elections == 1 ? "undisturbed" : "all undisturbed";
    }

    private String describe(Election election) {
        return String.format(
                Locale.ROOT,
                "the largest took %s of at most %d among %s",
                Count.of(election.messages(), "message"),
                election.mostMessages(ranks),
                Count.of(election.servers().size(), "server"));
    }
}
