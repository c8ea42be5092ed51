package io.bellwether.scenarios.check.election;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.Beliefs;
import io.bellwether.scenarios.check.observe.Connectivity;
import io.bellwether.scenarios.check.observe.Group;
import io.bellwether.scenarios.check.observe.Ranks;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bully's liveness (Garcia-Molina 1982). Each side of a partition is judged by itself; a server that has not learned
 * its rank in its present life, because the reference is away, say, keeps its group from being judged.
 */
public final class BullyLiveness implements Check {

    public static final String NAME = "bully-liveness";

    private final Findings findings = new Findings(NAME);
    private final Connectivity connectivity;
    private final Beliefs beliefs = new Beliefs();
    private final Ranks ranks = new Ranks();
    private final long settleNanos;
    private final List<Deadline> deadlines = new ArrayList<>();
    private long seenChanges = -1;
    private long lastNanos;
    private long dueNanos = Connectivity.NEVER;

    public BullyLiveness(CheckContext context) {
        connectivity = new Connectivity(context.servers());
        settleNanos = ElectionBounds.settleNanos(context);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return String.format(
                Locale.ROOT,
                "After %.1f s without a disturbance all live connected servers name the same coordinator: the live one of"
                        + " highest rank.",
                settleNanos / 1e9);
    }

    @Override
    public void onEvent(TraceEvent event) {
        advance(event.seq(), event.atNanos());
        connectivity.onEvent(event);
        beliefs.onEvent(event);
        ranks.onEvent(event);
    }

    /** Judges the time up to now, before the models hear of what happens now. */
    private void advance(long seq, long nowNanos) {
        if (nowNanos <= lastNanos) {
            return;
        }
        long changes = connectivity.changes() + ranks.changes() + beliefs.changes();
        if (changes != seenChanges) {
            seenChanges = changes;
            renewDeadlines();
        }
        lastNanos = nowNanos;
        if (nowNanos > dueNanos) {
            for (Deadline deadline : deadlines) {
                deadline.judge(seq, nowNanos);
            }
            dueNanos = nextDue();
        }
    }

    /** Something changed at {@code lastNanos}: keeps the deadlines of groups that it left alone. */
    private void renewDeadlines() {
        Map<Group, Deadline> before = new IdentityHashMap<>();
        deadlines.forEach(deadline -> before.put(deadline.group, deadline));
        deadlines.clear();
        for (Group group : connectivity.groups()) {
            long known = ranks.allKnownSince(group.members());
            if (group.settled() && known != Connectivity.NEVER) {
                Deadline deadline = before.getOrDefault(group, new Deadline(group));
                deadline.notBefore(Math.max(group.sinceNanos(), known) + settleNanos);
                deadline.reopenIfAgreementWasLost(lastNanos);
                deadlines.add(deadline);
            }
        }
        dueNanos = nextDue();
    }

    private long nextDue() {
        return deadlines.stream().mapToLong(Deadline::dueNanos).min().orElse(Connectivity.NEVER);
    }

    @Override
    public boolean mayBeTheMachines() {
        return findings.areOverdueOnly();
    }

    @Override
    public Verdict conclude(long endNanos) {
        advance(0, endNanos);
        return findings.conclude(
                String.format(
                        Locale.ROOT,
                        "%s of more than %.1f s,%s with the highest live rank as everyone's coordinator",
                        Count.of(findings.witnesses(), "stable period"),
                        settleNanos / 1e9,
                        findings.witnesses() == 1 ? "" : " each"),
                String.format(Locale.ROOT, "no stable period of more than %.1f s", settleNanos / 1e9));
    }

    /** By when one group must agree. */
    private final class Deadline {
        private final Group group;
        private long atNanos;
        private boolean judged;
        private boolean agreed;

        Deadline(Group group) {
            this.group = group;
        }

        void notBefore(long nanos) {
            if (nanos > atNanos) {
                atNanos = nanos;
                judged = false;
            }
        }

        /** An election that nothing in the world called for must end in agreement as well, and as soon. */
        void reopenIfAgreementWasLost(long sinceNanos) {
            if (judged && agreed && dissent().isPresent()) {
                atNanos = sinceNanos + settleNanos;
                judged = false;
            }
        }

        long dueNanos() {
            return judged ? Connectivity.NEVER : atNanos;
        }

        void judge(long seq, long nowNanos) {
            if (judged || nowNanos <= atNanos) {
                return;
            }
            judged = true;
            Optional<String> dissent = dissent();
            agreed = dissent.isEmpty();
            if (agreed) {
                findings.witness();
            }
            dissent.ifPresent(server -> findings.overdue(seq, nowNanos, server, describe(server)));
        }

        /**
         * A member that does not name the coordinator that it must. One that is a rival coordinator does not count:
         * that is safety's to judge.
         */
        private Optional<String> dissent() {
            String expected = ranks.highest(group.members());
            boolean leads = beliefs.leads(expected);
            return group.members().stream()
                    .filter(member -> !beliefs.coordinatorOf(member).equals(Optional.of(expected)))
                    .filter(member -> !(leads && beliefs.leads(member)))
                    .findFirst();
        }

        private String describe(String dissent) {
            return String.format(
                    Locale.ROOT,
                    "%s %.1f s after the last disturbance; the coordinator must be %s, the highest rank of %s",
                    beliefs.coordinatorOf(dissent)
                            .map(named -> "still names " + named + " as coordinator")
                            .orElse("names no coordinator"),
                    (atNanos - group.sinceNanos()) / 1e9,
                    ranks.highest(group.members()),
                    String.join(", ", group.members()));
        }
    }
}
