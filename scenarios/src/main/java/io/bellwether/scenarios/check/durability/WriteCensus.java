package io.bellwether.scenarios.check.durability;

import io.bellwether.scenarios.check.Findings;
import java.util.List;
import java.util.Set;

/**
 * What became of the acknowledged writes, in the words of Jepsen's set test: stable, lost, never read.
 *
 * @param stable on every server that lives at the end
 * @param lost missing where they had to be
 * @param takenByDisks on no server any more, since the disks that held them failed
 * @param neverRead the others: their time was not up, or who has them is away
 * @param spreadNanos how long it took from the acknowledgement until every live server had it, ascending
 */
record WriteCensus(long stable, long lost, long takenByDisks, long neverRead, long[] spreadNanos) {

    static WriteCensus of(WriteLedger ledger, Set<Write> lost) {
        List<Write> writes = ledger.accepted();
        long taken = writes.stream()
                .filter(write -> !lost.contains(write) && write.vouchers().isEmpty())
                .count();
        long stable = writes.stream()
                .filter(write -> !lost.contains(write) && !write.keepers().isEmpty())
                .filter(ledger::isOnEveryLiveServer)
                .count();
        long[] spread = writes.stream()
                .filter(Write::hasBeenEverywhere)
                .mapToLong(Write::spreadNanos)
                .sorted()
                .toArray();
        return new WriteCensus(stable, lost.size(), taken, writes.size() - stable - lost.size() - taken, spread);
    }

    void measureIn(Findings findings) {
        findings.measure("writes-stable", stable);
        findings.measure("writes-lost", lost);
        findings.measure("writes-taken-by-disks", takenByDisks);
        findings.measure("writes-never-read", neverRead);
        if (spreadNanos.length > 0) {
            findings.measure("spread-seconds-median", quantile(0.5));
            findings.measure("spread-seconds-p99", quantile(0.99));
            findings.measure("spread-seconds-max", quantile(1));
        }
    }

    String summary() {
        return stable + " acknowledged writes on every live server, " + neverRead + " on their way"
                + (takenByDisks == 0 ? "" : ", " + takenByDisks + " gone with their disks");
    }

    /** Nearest rank, in seconds. */
    private double quantile(double share) {
        int rank = (int) Math.ceil(share * spreadNanos.length);
        return spreadNanos[Math.max(rank, 1) - 1] / 1e9;
    }
}
