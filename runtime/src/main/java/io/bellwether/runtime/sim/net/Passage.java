package io.bellwether.runtime.sim.net;

import java.util.List;

/** What all the rules of a link together decide about one frame. Used again for the next. */
final class Passage {
    private static final long UNCHANGED = -1;

    private Verdict fate = Verdict.PASS;
    private long extraNanos;
    private long insteadNanos;
    private long bytesPerSecond;

    void judge(Segment segment, List<InstalledRule> rules) {
        fate = Verdict.PASS;
        extraNanos = 0;
        insteadNanos = UNCHANGED;
        bytesPerSecond = 0;
        for (int i = 0; i < rules.size() && fate == Verdict.PASS; i++) {
            Verdict verdict = rules.get(i).judge(segment);
            if (verdict instanceof Verdict.Delay delay) {
                add(delay);
            } else if (segment.freight.isMessage()) {
                fate = verdict;
            }
        }
    }

    /** {@link Verdict#PASS} or what becomes of the frame beside its delay. */
    Verdict fate() {
        return fate;
    }

    long arrivalNanos(Link link, int bytes) {
        long latency = insteadNanos == UNCHANGED ? link.latencyNanos() : insteadNanos;
        return link.departureNanos(bytes, bytesPerSecond) + latency + extraNanos;
    }

    private void add(Verdict.Delay delay) {
        if (delay instanceof Verdict.Deliver deliver) {
            extraNanos += deliver.extraNanos();
        } else if (delay instanceof Verdict.Take take) {
            insteadNanos = take.nanos();
        } else if (delay instanceof Verdict.Throttle throttle) {
            bytesPerSecond = bytesPerSecond == 0
                    ? throttle.bytesPerSecond()
                    : Math.min(bytesPerSecond, throttle.bytesPerSecond());
        }
    }
}
