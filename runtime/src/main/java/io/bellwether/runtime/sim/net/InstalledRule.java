package io.bellwether.runtime.sim.net;

import io.bellwether.runtime.sim.kernel.ChoicePoint;

/** A rule at work: counts what it did, and takes it away again. */
public final class InstalledRule {
    private final VirtualNetwork network;
    private final LinkRule rule;
    private final ChoicePoint choice;
    private long effects;

    InstalledRule(VirtualNetwork network, LinkRule rule, ChoicePoint choice) {
        this.network = network;
        this.rule = rule;
        this.choice = choice;
    }

    /** How many frames it held, dropped, delayed or changed so far. A fault without any did not test anything. */
    public long effects() {
        return effects;
    }

    /** Ends the fault. Once more does nothing. */
    public void remove() {
        network.remove(this);
    }

    LinkRule rule() {
        return rule;
    }

    Verdict judge(Segment segment) {
        Verdict verdict = rule.judge(segment, choice);
        if (verdict != Verdict.PASS && segment.freight.isMessage()) {
            effects++;
        }
        return verdict;
    }

    void held(Segment segment) {
        if (segment.freight.isMessage() && !segment.countedAsHeld) {
            segment.countedAsHeld = true;
            effects++;
        }
    }
}
