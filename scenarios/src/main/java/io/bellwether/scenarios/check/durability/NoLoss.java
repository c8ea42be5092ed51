package io.bellwether.scenarios.check.durability;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.Connectivity;
import io.bellwether.scenarios.check.observe.Group;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No acknowledged write is lost. Judged for each side of a partition by itself, once it has been quiet for long enough:
 * what one member has, all members have, and who acknowledged a write still has it. Writes that went down with the last
 * disk that held them are counted, and not held against anybody.
 */
public final class NoLoss implements Check {

    public static final String NAME = "no-loss";

    private final Findings findings = new Findings(NAME);
    private final Connectivity connectivity;
    private final WriteLedger ledger;
    private final long settleNanos;
    private final Set<Write> lost = new HashSet<>();
    private List<Inspection> inspections = List.of();
    private long seenChanges = -1;

    public NoLoss(CheckContext context) {
        connectivity = new Connectivity(context.servers());
        ledger = new WriteLedger(context.servers(), connectivity);
        settleNanos = ReplicationBounds.settleNanos(context);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return String.format(
                Locale.ROOT,
                "Every acknowledged write is on all live connected servers after %.1f s without a disturbance, as long as"
                        + " one disk that held it survives.",
                settleNanos / 1e9);
    }

    @Override
    public void onEvent(TraceEvent traced) {
        advance(traced.seq(), traced.atNanos());
        connectivity.onEvent(traced);
        ledger.onEvent(traced);
    }

    /** Judges the time up to now, before the models hear of what happens now. */
    private void advance(long seq, long nowNanos) {
        if (connectivity.changes() != seenChanges) {
            seenChanges = connectivity.changes();
            renewInspections();
        }
        inspections.forEach(inspection -> inspection.advance(seq, nowNanos));
    }

    /** Keeps those of groups that the change left alone. */
    private void renewInspections() {
        Map<Group, Inspection> before = new IdentityHashMap<>();
        inspections.forEach(inspection -> before.put(inspection.group, inspection));
        List<Inspection> renewed = new ArrayList<>();
        for (Group group : connectivity.groups()) {
            if (group.settled()) {
                renewed.add(before.getOrDefault(group, new Inspection(group)));
            }
        }
        inspections = renewed;
    }

    @Override
    public boolean mayBeTheMachines() {
        return findings.areOverdueOnly();
    }

    @Override
    public Verdict conclude(long endNanos) {
        advance(0, endNanos);
        WriteCensus census = WriteCensus.of(ledger, lost);
        census.measureIn(findings);
        return findings.conclude(census.summary(), "no acknowledged write had its time to reach another server");
    }

    /** The writes of one undisturbed group, in the order in which they were acknowledged. */
    private final class Inspection {
        private final Group group;
        private int next;

        Inspection(Group group) {
            this.group = group;
        }

        void advance(long seq, long nowNanos) {
            List<Write> accepted = ledger.accepted();
            while (next < accepted.size()) {
                Write write = accepted.get(next);
                if (nowNanos <= Math.max(group.sinceNanos(), write.acceptedNanos()) + settleNanos) {
                    return;
                }
                judge(write, seq, nowNanos);
                next++;
            }
        }

        private void judge(Write write, long seq, long nowNanos) {
            if (lost.contains(write)) {
                return;
            }
            Optional<String> keeper = first(write.keepers());
            Optional<String> voucher = first(write.vouchers());
            Optional<String> missing = keeper.isPresent()
                    ? group.members().stream()
                            .filter(member -> !write.keepers().contains(member))
                            .findFirst()
                    : voucher;
            if (missing.isPresent()) {
                lost.add(write);
                String what = describe(write, keeper);
                if (keeper.isPresent()) {
                    findings.overdue(seq, nowNanos, missing.get(), what);
                } else {
                    findings.violation(seq, nowNanos, missing.get(), what);
                }
            } else if (keeper.isPresent() && group.members().size() > 1) {
                findings.witness();
            }
        }

        private Optional<String> first(Set<String> servers) {
            return group.members().stream().filter(servers::contains).findFirst();
        }

        private String describe(Write write, Optional<String> keeper) {
            String what = keeper.map(other -> "does not have " + write.id() + ", which " + other + " has,")
                    .orElse("no longer has " + write.id() + ",");
            return String.format(
                    Locale.ROOT,
                    "%s acknowledged at %.3f s; nothing has disturbed %s since %.3f s",
                    what,
                    write.acceptedNanos() / 1e9,
                    String.join(", ", group.members()),
                    group.sinceNanos() / 1e9);
        }
    }
}
