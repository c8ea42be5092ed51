package io.bellwether.scenarios.check;

import io.bellwether.scenarios.check.clock.ClockBound;
import io.bellwether.scenarios.check.clock.ClockMonotony;
import io.bellwether.scenarios.check.clock.ClockVote;
import io.bellwether.scenarios.check.delivery.Delivery;
import io.bellwether.scenarios.check.durability.Convergence;
import io.bellwether.scenarios.check.durability.HistoryOrder;
import io.bellwether.scenarios.check.durability.NoDuplicate;
import io.bellwether.scenarios.check.durability.NoInvention;
import io.bellwether.scenarios.check.durability.NoLoss;
import io.bellwether.scenarios.check.election.BullyCost;
import io.bellwether.scenarios.check.election.BullyLiveness;
import io.bellwether.scenarios.check.election.BullySafety;
import io.bellwether.scenarios.check.lamport.LamportClocks;
import io.bellwether.scenarios.check.membership.MembershipCheck;
import io.bellwether.scenarios.check.proxy.CacheStaleness;
import io.bellwether.scenarios.check.request.Answered;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** All checks there are, in the order in which they are reported. */
public final class Checks {

    private static final Map<String, Function<CheckContext, Check>> FACTORIES = factories();

    private Checks() {}

    /** The names by which scenarios call them, in order. */
    public static List<String> names() {
        return List.copyOf(FACTORIES.keySet());
    }

    /** New checks for one run: those whose names are selected, in order. */
    public static List<Check> create(Predicate<String> selected, CheckContext context) {
        return FACTORIES.entrySet().stream()
                .filter(entry -> selected.test(entry.getKey()))
                .map(entry -> entry.getValue().apply(context))
                .toList();
    }

    private static Map<String, Function<CheckContext, Check>> factories() {
        Map<String, Function<CheckContext, Check>> factories = new LinkedHashMap<>();
        factories.put(LamportClocks.NAME, context -> new LamportClocks());
        factories.put(BullySafety.NAME, BullySafety::new);
        factories.put(BullyLiveness.NAME, BullyLiveness::new);
        factories.put(BullyCost.NAME, BullyCost::new);
        factories.put(ClockMonotony.NAME, context -> new ClockMonotony());
        factories.put(ClockBound.NAME, ClockBound::new);
        factories.put(ClockVote.NAME, ClockVote::new);
        factories.put(MembershipCheck.NAME, MembershipCheck::new);
        factories.put(Answered.NAME, Answered::new);
        factories.put(NoLoss.NAME, NoLoss::new);
        factories.put(NoInvention.NAME, context -> new NoInvention());
        factories.put(NoDuplicate.NAME, context -> new NoDuplicate());
        factories.put(Convergence.NAME, Convergence::new);
        factories.put(HistoryOrder.NAME, context -> new HistoryOrder());
        factories.put(Delivery.NAME, Delivery::new);
        factories.put(CacheStaleness.NAME, CacheStaleness::new);
        return Collections.unmodifiableMap(factories);
    }
}
